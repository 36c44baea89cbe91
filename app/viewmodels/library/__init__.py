"""Collections of documents: indexing, watched folders, passage search, source pages."""
