"""The headless front end over the same services as the window."""
