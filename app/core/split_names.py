"""Names of models that come in several files: NAME-00001-of-00003.gguf is the first of three."""

import re

_PART = re.compile(r"(.+)-(\d{5})-of-(\d{5})\.gguf", re.IGNORECASE)
_MOST_PARTS = 512


def part_names(name: str) -> tuple[str, ...]:
    """Of all files of the model that this one is of, the first first; only itself if it is whole.

    Args:
        name: of a file, or its path.
    """
    match = _PART.fullmatch(name)
    if not match or int(match[3]) > _MOST_PARTS:
        return (name,)
    count = int(match[3])
    return tuple(f"{match[1]}-{number:05}-of-{count:05}.gguf" for number in range(1, count + 1))


def is_later_part(name: str) -> bool:
    """Whether the file is one of several and not the first, by which a model is loaded."""
    match = _PART.fullmatch(name)
    return bool(match and int(match[2]) != 1)


def whole_name(name: str) -> str:
    """The name without the number of the part."""
    match = _PART.fullmatch(name)
    return f"{match[1]}.gguf" if match else name
