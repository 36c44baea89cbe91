"""The screen on which assistants are written and shared."""
