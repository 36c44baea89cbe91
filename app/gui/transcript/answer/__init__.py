"""An answer: its activity, sections, ending, actions, and its variants compared."""
