"""Models on another machine of the user's: a server with an OpenAI-compatible API."""
