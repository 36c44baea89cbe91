"""Tool calls: the card, the approval, the arguments, and pictures."""
