"""Writing backups, choosing which to keep, and restoring one."""
