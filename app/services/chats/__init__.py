"""Conversations: their tree, files in and out, assistants, saved prompts, memory."""
