"""From a conversation to prompt tokens and back: templates, tool formats, marks in answers."""
