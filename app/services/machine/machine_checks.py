"""Checks what the program needs from the machine; each reports what it found or raises."""

import importlib.util
import logging
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.core.errors import BugError, UserError
from app.core.local_time import local_time
from app.core.paths import catalogue_path
from app.engine.native_build import gpu_backends
from app.hub.network_gate import NetworkGate

_LOW_SPACE_BYTES = 1 << 30
_DAY_S = 24 * 60 * 60

_NO_HOST = "inglenook.invalid"

_GPU_NODES = ("/dev/nvidia0", "/dev/kfd", "/dev/dri/renderD128")

_PACKAGES = {
    "libEGL.so": ("libegl1", "mesa-libEGL"),
    "libGL.so": ("libgl1", "mesa-libGL"),
    "libOpenGL.so": ("libopengl0", "libglvnd-opengl"),
    "libX11-xcb.so": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1.so": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so": ("libfontconfig1", "fontconfig"),
    "libfreetype.so": ("libfreetype6", "freetype"),
    "libglib-2.0.so": ("libglib2.0-0", "glib2"),
    "libwayland-client.so": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so": ("libwayland-egl1", "libwayland-egl"),
    "libxcb-cursor.so": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so": ("libxcb-shape0", "libxcb"),
    "libxkbcommon-x11.so": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so": ("libxkbcommon0", "libxkbcommon"),
}
"""Libraries that Qt loads but wheels do not include, with their Debian and Fedora packages."""


def display() -> str:
    """The display, and whether Qt's plugin for it finds its libraries."""
    if sys.platform != "linux":
        return sys.platform
    name = next((n for n in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(n)), None)
    if missing := sorted(set(_missing_libraries())):
        debian, fedora = zip(*(_packages(library) for library in missing), strict=True)
        raise UserError(
            f"Qt does not find {', '.join(missing)}.",
            f"Debian: apt install {' '.join(debian)}. Fedora: dnf install {' '.join(fedora)}.",
        )
    if name is None:
        raise UserError(
            "There is no display, so the window cannot open.",
            "The command line works without one: inglenook ask.",
        )
    return f"{name}={os.environ[name]}, Qt finds its libraries"


def _missing_libraries() -> Iterator[str]:
    """The libraries that the loader does not find for Qt's window system plugins."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise UserError("PySide6 is not installed.", "Reinstall Inglenook.")
    plugins = Path(found.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
    if shutil.which("ldd") is None:
        return
    for plugin in (plugins / "libqxcb.so", plugins / "libqwayland.so"):
        if plugin.is_file():
            listed = subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False)
            for line in listed.stdout.splitlines():
                if line.endswith("not found"):
                    yield line.split()[0]


def _packages(library: str) -> tuple[str, str]:
    name = library.partition(".so")[0] + ".so"
    return _PACKAGES.get(name, (library, library))


def unused_gpu(devices: Sequence[str]) -> str:
    """Why the engine uses no graphics card, and what helps; "" if it does or there is none."""
    if any(not name.startswith("CPU") for name in devices):
        return ""
    if backends := gpu_backends():
        return (
            f"this build of llama.cpp knows {' and '.join(backends)}, but finds no such card: "
            "check its driver"
        )
    if not any(Path(node).exists() for node in _GPU_NODES):
        return ""
    return (
        "there is a graphics card, and this build of llama.cpp is for processors only: "
        "docs/models.md says how to build it for the card"
    )


def disk(home: Path) -> str:
    """Check that the data folder is writable and has room."""
    folder = next(path for path in (home, *home.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    text = f"{free / (1 << 30):.1f} GiB free at {home}"
    if not os.access(folder, os.W_OK):
        raise UserError(f"{folder} cannot be written.", "Change its permissions or use --home.")
    if free < _LOW_SPACE_BYTES:
        raise UserError(f"Only {text}.", "Free some space.")
    return text


def clock() -> str:
    """Check that the date is after the release: else ratings and backups get out of order."""
    made = catalogue_path().stat().st_mtime
    now = local_time()
    if time.time() < made:
        raise UserError(
            f"The clock says {now:%Y-%m-%d %H:%M}, which is before Inglenook was installed.",
            "Set this machine's clock.",
        )
    if abs(time.localtime().tm_gmtoff) >= _DAY_S:
        raise UserError(
            "The time zone of this machine is a day or more away from UTC.",
            "Set its time zone, or correct the variable TZ.",
        )
    return f"{now:%Y-%m-%d %H:%M %z}"


def _is_unexpected(record: logging.LogRecord) -> bool:
    return record.args != (_NO_HOST,)


def network() -> str:
    """Check that the gate really refuses. The requested name can never exist (RFC 2606)."""
    NetworkGate().install()
    # The gate logs each refusal; this one is expected.
    logging.getLogger(NetworkGate.__module__).addFilter(_is_unexpected)
    try:
        socket.getaddrinfo(_NO_HOST, 443)
    except PermissionError:
        return "refused everything; only models fetch and search connect, when you run them"
    except OSError:
        pass
    raise BugError("the network gate let a look-up through")
