"""Word processing files: DOCX and RTF."""
