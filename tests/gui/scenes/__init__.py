"""What the screenshots show, by the part of the window."""
