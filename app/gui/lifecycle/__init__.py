"""Launch, one instance for each data folder, the tray, garbage collection, the end."""
