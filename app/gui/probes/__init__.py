"""The real window doing one measured thing, in a process of its own, for `inglenook bench`."""
