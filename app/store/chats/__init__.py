"""Conversations as trees of messages, and their folders, assistants, prompts and facts."""
