"""The ways to answer: in words, after notes, with tools, by a program, or by reading everything."""
