"""Collections of documents, their chunks, watched folders and known answers."""
