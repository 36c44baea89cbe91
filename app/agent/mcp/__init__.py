"""Third parties' tools over the Model Context Protocol."""
