"""The middle of the window: the conversation with its composer, and the pickers above it."""
