"""Where questions are written, with their files, their mode and what waits to be sent."""
