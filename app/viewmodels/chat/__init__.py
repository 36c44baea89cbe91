"""The conversation on screen: its thread, answers in progress, branches, ratings, search."""
