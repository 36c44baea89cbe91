"""Supervised worker processes: framed typed messages, life cycle, confinement."""
