"""Documents: protocol and client for the window; parsers, embedder and Chroma for the worker."""
