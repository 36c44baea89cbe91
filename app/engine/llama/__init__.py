"""The llama.cpp backend: loading, decoding, sampling, drafting, adapters. Worker side only."""
