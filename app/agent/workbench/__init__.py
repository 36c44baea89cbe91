"""A confined process for tools that read foreign files or draw: it lives for one request."""
