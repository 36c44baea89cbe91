"""The settings screen, one module for each section or two."""
