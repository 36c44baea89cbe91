"""The real window performing one measured task in its own process, for `inglenook bench`."""
