"""One selection over all messages: the mouse, the keyboard, copying, found words."""
