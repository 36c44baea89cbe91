"""Chat models on this machine and on the hub: details, downloads, tuning, the workshop."""
