"""Dialogs and panes that ask or explain something, and that no single screen owns."""
