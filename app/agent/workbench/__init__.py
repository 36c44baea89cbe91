"""A confined process for tools that read untrusted files or draw; it lives for one request."""
