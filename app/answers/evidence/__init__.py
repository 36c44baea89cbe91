"""What an answer from documents rests on: passages, citations, and what they do not confirm."""
