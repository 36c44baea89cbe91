"""The middle of the window: the conversation and its composer, offered facts, PDF export."""
