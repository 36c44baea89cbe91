"""Placing widgets side by side, in lines, on pages, and the order Tab goes through them."""
