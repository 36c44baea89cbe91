"""The window: its body, screens, status line, keys and memory; and the small window."""
