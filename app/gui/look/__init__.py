"""Colours, fonts, icons, lengths at the chosen scale, the language, and its direction."""
