"""The settings needed to draw the first frame of the window."""

from typing import Literal, NamedTuple

ThemeMode = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]
LEAST_SCALE, LARGEST_SCALE = 100, 250


class Look(NamedTuple):
    """Empty `language` and `font_family` mean the system's."""

    theme: ThemeMode = "system"
    language: str = ""
    scale_percent: int = 100
    density: Density = "comfortable"
    font_family: str = ""
