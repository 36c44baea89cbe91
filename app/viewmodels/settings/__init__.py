"""The pages of the settings: stored values, tools, memory, the engine, servers."""
