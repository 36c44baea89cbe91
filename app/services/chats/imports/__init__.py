"""Chats of other programs, one file per format. Every file is untrusted input."""
