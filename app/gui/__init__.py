"""The window: widgets that lay out and bind; every decision is in the view models."""
