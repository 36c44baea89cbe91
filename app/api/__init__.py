"""The local API: OpenAI-compatible, on 127.0.0.1 only, over the same services as the window."""
