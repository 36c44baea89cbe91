"""Turns a title into a file name that every system accepts."""

_FORBIDDEN = '<>:"/\\|?*'
_LONGEST = 80


def file_name(title: str, otherwise: str) -> str:
    """A title without characters that file systems reject; `otherwise` if nothing is left."""
    kept = "".join(" " if letter in _FORBIDDEN or letter < " " else letter for letter in title)
    return " ".join(kept.split())[:_LONGEST] or otherwise
