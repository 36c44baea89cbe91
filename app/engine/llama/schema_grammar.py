"""JSON Schemas as grammars that llama.cpp can take."""

import json

from llama_cpp.llama_grammar import json_schema_to_gbnf

from app.core.json_schemas import without_high_bounds

HIGHEST_BOUND = 512
"""The converter nests optional parts, and llama.cpp takes about a thousand."""


def schema_grammar(schema: str) -> str:
    """GBNF for the JSON Schema `schema`. Raises whatever the converter stumbles on."""
    bounded = without_high_bounds(json.loads(schema), HIGHEST_BOUND)
    return str(json_schema_to_gbnf(json.dumps(bounded)))
