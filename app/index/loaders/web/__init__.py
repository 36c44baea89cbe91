"""Web pages, also as the chapters of books."""
