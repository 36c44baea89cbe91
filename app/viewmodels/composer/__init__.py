"""What a question is made of: its draft, files, mentions, saved prompts, and the queue."""
