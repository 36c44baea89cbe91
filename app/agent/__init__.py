"""The model as an agent: tools, approvals, the sandbox, and the loops that reason and act."""
