"""What need not be read again: the KV cells of chats, in the context, in memory and on disk."""
