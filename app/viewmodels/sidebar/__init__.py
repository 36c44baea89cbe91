"""The list of chats: its rows, titles, and importing and exporting chats."""
