"""The encrypted history: unlocking, locking, protection, rescue, disk space, connections."""
