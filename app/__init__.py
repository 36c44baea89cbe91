"""Inglenook: a desktop chat application that runs entirely on the user's own machine."""

__version__ = "0.2.0"
