"""State of the window as QtCore objects: what widgets bind to, testable without a screen."""
