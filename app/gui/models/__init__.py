"""The models screen: local models, the hub, the workshop, and one model in full."""
