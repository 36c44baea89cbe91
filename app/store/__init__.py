"""The encrypted store: one SQLCipher database, its key, and a repository per aggregate."""
