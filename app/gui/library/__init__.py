"""The documents screen: collections, their files and what retrieval finds in them."""
