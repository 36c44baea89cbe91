"""Markdown as rich text: parsing, prose, code, tables, formulas, links, citations."""
