"""The models of this machine: which there are, where they come from, how they run best."""
