"""Plug-ins: each is a module of a package, found by being there."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType


def plug_ins(package: ModuleType | str) -> Iterator[ModuleType]:
    """The modules and subpackages of `package` in alphabetical order, imported.

    Also works in a bundle, where PyInstaller provides `pkgutil` with the names of the modules.
    """
    if isinstance(package, str):
        package = import_module(package)
    for each in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        yield import_module(f"{package.__name__}.{each.name}")
