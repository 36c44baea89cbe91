"""Smaller models made on this machine, and what they cost. Runs in a worker of its own."""
