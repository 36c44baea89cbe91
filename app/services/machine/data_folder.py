"""Where everything is kept when nothing else is said."""

import os
from pathlib import Path

HOME_VARIABLE = "INGLENOOK_HOME"


def data_folder() -> Path:
    """The folder named by the environment, else the system's place for it."""
    if named := os.environ.get(HOME_VARIABLE):
        return Path(named).absolute()
    import platformdirs  # which looks at every system to tell this one

    return Path(platformdirs.user_data_path("inglenook", appauthor=False))
