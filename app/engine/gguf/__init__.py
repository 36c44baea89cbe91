"""GGUF files without native code: their header, their parts, the memory they will take."""
