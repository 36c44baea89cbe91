"""Background work: running it in threads, throttling it, storing changes in order."""
