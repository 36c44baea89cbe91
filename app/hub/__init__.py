"""The model catalogue, the models on this machine, and the only way out to the network."""
