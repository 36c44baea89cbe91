"""Dialogs and panes that ask something or explain something."""
