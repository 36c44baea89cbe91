"""The database key and the ways to it: the system keyring, a passphrase, a recovery code."""
