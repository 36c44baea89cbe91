"""The source of a citation: the page itself with the cited words marked."""
