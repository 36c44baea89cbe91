"""A model that answers on another machine of the user's: a server with OpenAI's API."""
