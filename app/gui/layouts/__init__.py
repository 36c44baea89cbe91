"""Placing widgets side by side, in lines and on pages, and the keyboard order among them."""
