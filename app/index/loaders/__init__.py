"""From a file to pages of text with headings: one module per family of formats."""
