"""Collections of documents: indexing, watching, searching, measuring what is found."""
