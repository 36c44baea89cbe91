"""What a question is made of: its draft, files, suggestions, and the queue."""
