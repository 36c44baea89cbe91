"""Ratings by the user, judgements by models, blind votes, and marks for training."""
