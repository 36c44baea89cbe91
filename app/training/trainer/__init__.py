"""Trains LoRA adapters: rows, recipe and estimates, and the worker that runs TRL's trainers."""
