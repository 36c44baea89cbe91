"""The conversation as widgets: one per message, paged in, growing while an answer streams."""
