"""Names of models that come in several files: NAME-00001-of-00003.gguf is the first of three."""

import re

_PART = re.compile(r"(.+)-(\d{5})-of-(\d{5})\.gguf", re.IGNORECASE)
_MOST_PARTS = 512


def part_names(name: str) -> tuple[str, ...]:
    """The names of all files of this file's model, in order; only itself if not split.

    Args:
        name: of a file, or its path.
    """
    match = _PART.fullmatch(name)
    if not match or int(match[3]) > _MOST_PARTS:
        return (name,)
    count = int(match[3])
    return tuple(f"{match[1]}-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1))


def is_later_part(name: str) -> bool:
    """Whether the file is part of a split model, but not the first, which models are loaded by."""
    match = _PART.fullmatch(name)
    return bool(match and int(match[2]) != 1)


def whole_name(name: str) -> str:
    """The name without the part number."""
    match = _PART.fullmatch(name)
    return f"{match[1]}.gguf" if match else name
