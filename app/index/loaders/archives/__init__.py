"""ZIP archives, on which Office documents and books are based."""
