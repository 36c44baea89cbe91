"""A question: its bubble, its text as typed, and the files sent along."""
