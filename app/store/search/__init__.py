"""Full-text search over chats and documents, and what its index is made from."""
