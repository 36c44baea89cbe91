"""Assistants: the picker of the top bar and the screen to edit them."""
