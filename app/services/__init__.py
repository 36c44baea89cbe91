"""Use cases: what the window, the command line and the local API all call."""
