"""Finds tables in the pages of documents and types their cells."""
