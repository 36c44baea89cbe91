"""Which version of the loaders this is."""

READER_VERSION = 2
"""Stored with each document read. Raise it by one, at most once per release, if a loader or the
chunker now extracts another text or other passages from files that it could already read, or opens
files that it could not. After the update, unchanged files that an older version read are read again
in the background; passages that stay the same keep their vectors."""
