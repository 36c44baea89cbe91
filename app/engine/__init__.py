"""The on-device engine: protocol and client on the window's side, llama.cpp on the worker's."""
