"""The side bar: new chat, search, the conversations, and the way to the other screens."""
