"""How an answer comes about: what the model reads, how it answers, what is cited and recorded."""
