"""Colours, fonts, icons, lengths at the chosen scale, and the language."""
