"""Documents: protocol and client on the window's side; parsers, embedder, Chroma on the worker's."""
