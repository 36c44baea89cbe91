"""Which answers are better: scored pairs, blind votes, a judging model and its labels, harm."""
