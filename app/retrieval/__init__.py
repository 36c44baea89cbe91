"""From a question to passages, and from an answer back to the passages that support it."""
