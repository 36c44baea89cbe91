"""The window: its contents, screens and status line; and the small window."""
