"""The pages of the settings: stored values, tools, remembered facts, engines and the API."""
