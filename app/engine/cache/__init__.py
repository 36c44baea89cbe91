"""Prompt caching: the KV cells of chats, in the context, in memory and on disk."""
