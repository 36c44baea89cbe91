"""Plain values shared by every layer. Imports nothing but the standard library and msgspec."""
