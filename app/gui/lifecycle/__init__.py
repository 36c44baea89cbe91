"""Launch, one instance for each data folder, the tray, collecting cycles, the end."""
