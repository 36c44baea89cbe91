"""The program on its machine: settings, checks, safekeeping, tools, the switch of the local API."""
