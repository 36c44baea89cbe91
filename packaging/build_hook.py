"""Compiles the translation catalogues when pip builds or installs Inglenook.

Qt loads binary catalogues (.qm). They follow from the text catalogues (.ts), so they are built and
not committed. Hatchling calls this hook before it collects the files of a wheel, and also for an
editable install, where the result stays beside its source and git ignores it.
"""

import subprocess
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):
    """Runs Qt's `lrelease` on each catalogue in resources/i18n."""

    PLUGIN_NAME = "custom"

    def initialize(self, *_version_and_build_data: Any) -> None:
        """Write a .qm file beside each .ts file, before the files are collected."""
        catalogues = sorted(Path(self.root, "resources", "i18n").glob("*.ts"))
        # PySide6-Essentials carries the tool; its wrapper script is not on a build's PATH.
        release = Path(PySide6.__file__).with_name("lrelease")
        subprocess.run([release, "-silent", *map(str, catalogues)], check=True)
