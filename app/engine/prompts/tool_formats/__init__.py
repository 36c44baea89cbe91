"""How models write tool calls: one table of formats, each parsed and turned into a grammar."""
