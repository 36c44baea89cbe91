"""What a worker process gives up before it touches untrusted input."""

import ctypes
import os
import signal
import struct
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from app.workers import landlock, seccomp
from app.workers.network_hook import Endpoint, refuse_network
from app.workers.shielding import shield

_VARIABLE = "INGLENOOK_CONFINEMENT"

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CAPABILITY_VERSION_3 = 0x20080522

# What the interpreter and the native libraries read: code, fonts, time zones, processor counts.
_SYSTEM = (
    "/usr", "/lib", "/lib64", "/opt", "/nix/store", "/gnu/store", "/etc", "/proc", "/sys",
    "/dev/urandom", "/dev/random", "/dev/zero",
)  # fmt: skip
_MAX_PLACES = 256  # the list has to fit into an environment variable

_GPU_NODES = ("nvidia*", "dri", "kfd")
_GPU_CACHES = (".nv", ".cache/mesa_shader_cache", ".cache/nvidia")


class Confinement(msgspec.Struct, frozen=True, kw_only=True):
    """The files that a worker may use besides the program's own libraries: absolute paths.

    `read` and `write` name files or folders with all below them; folders in `write` are created.
    `scratch`, one of them, is where libraries may put temporary files. `may_use_gpu` opens the
    device nodes of a GPU where there is one. `connect` is the one server that it may reach.
    `starts_programs` lifts it all: what starts programs that the user chose could only confine
    them with itself.
    """

    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    scratch: str = ""
    may_use_gpu: bool = False
    connect: Endpoint | None = None
    starts_programs: bool = False

    def resolved(self) -> "Confinement":
        """The same with every path as it really lies."""
        return msgspec.structs.replace(
            self,
            read=_real(self.read),
            write=_real(self.write),
            scratch="".join(_real([self.scratch])),
        )

    def can_read(self, path: str) -> bool:
        """Whether a resolved confinement covers `path`."""
        real = os.path.realpath(path)
        return any(_is_within(real, each) for each in (*self.read, *self.write))

    def reading(self, paths: Iterable[str]) -> "Confinement":
        """A resolved confinement with more to read; very many places are named by their folders."""
        read = list(self.read)
        for path in sorted(_real(paths)):
            if not any(_is_within(path, each) for each in (*read, *self.write)):
                read.append(path)
        while len(read) > _MAX_PLACES:
            parents = sorted({str(Path(path).parent) for path in read})
            read = []
            for path in parents:
                if not any(_is_within(path, each) for each in read):
                    read.append(path)
        return msgspec.structs.replace(self, read=tuple(read))


def _real(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(os.path.realpath(path) for path in paths if path)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def worker_environment(confinement: Confinement) -> dict[str, str]:
    """The few variables a worker needs; everything that could change its behaviour stays out."""
    kept = (
        "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "PATH",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES",
        "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
        "LLAMA_CPP_LIB_PATH", "MTMD_CPP_LIB",
    )  # fmt: skip
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    if library := environment.get("LLAMA_CPP_LIB_PATH"):
        environment.setdefault("MTMD_CPP_LIB", library)  # of another version it would not fit
    if confinement.scratch:
        environment["TMPDIR"] = confinement.scratch
    return environment | {
        _VARIABLE: msgspec.json.encode(confinement).decode(),
        "PYTHONUTF8": "1",
        "GGML_NO_BACKTRACE": "1",
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "DO_NOT_TRACK": "1",
        # ONNX Runtime 1.29 and later report to their maker unless told not to before they load.
        "ORT_DISABLE_TELEMETRY": "1",
        "ORT_TELEMETRY_DISABLED": "1",
        "ANONYMIZED_TELEMETRY": "False",
        "TOKENIZERS_PARALLELISM": "false",
        # Threads that wait for each other spin only briefly: where anything else wants the cores,
        # spinning takes them from the thread that is waited for (see docs/benchmarks.md).
        "GOMP_SPINCOUNT": "3000",
    }


@cache
def confine() -> str:
    """Give up all that this worker does not need, before it reads a byte it cannot trust.

    It dies with its parent, leaves no core dump, gains no privileges and starts no program; it
    reaches only the files and the server, if any, of the Confinement it was started with. To be
    called on the main thread before there is another one; a second call does nothing.

    Returns: "full", "partial: why" or "off: why".
    """
    shield()
    given = os.environ.pop(_VARIABLE, "")
    confinement = msgspec.json.decode(given or "{}", type=Confinement)
    refuse_network(confinement.connect)
    if sys.platform != "linux":
        return f"off: there is none on {sys.platform} yet"
    libc = _libc()
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if os.getppid() == 1:  # the parent died before the signal was armed
        os._exit(1)
    if not given:
        return "off: the process was started without any"
    if confinement.starts_programs:
        return "off: it starts programs that the user chose"
    return _confine(libc, confinement)


def _confine(libc: ctypes.CDLL, confinement: Confinement) -> str:
    gpu = list(_gpu_nodes()) if confinement.may_use_gpu else []
    caches = [Path.home() / each for each in _GPU_CACHES] if gpu else []
    reasons = []
    has_files = has_calls = True
    # Started by the administrator, it would be let into other processes by a capability.
    libc.capset(struct.pack("Ii", _CAPABILITY_VERSION_3, 0), bytes(24))
    try:
        reason = landlock.restrict(
            (*_libraries(), *map(Path, confinement.read)),
            (*map(Path, confinement.write), *caches),
            (Path("/dev/null"), *gpu),
            libc,
            confinement.connect.port if confinement.connect else None,
        )
        reasons.append(reason)
    except OSError as error:
        has_files = False
        reasons.append(f"files are not confined, {error.strerror}")
    try:
        seccomp.restrict(libc, may_connect=confinement.connect is not None)
    except OSError as error:
        has_calls = False
        reasons.append(f"system calls are not filtered, {error.strerror}")
    if gpu:
        reasons.append("the GPU's driver is within reach")
    because = "; ".join(reason for reason in reasons if reason)
    if not because:
        return "full"
    return f"{'partial' if has_files or has_calls else 'off'}: {because}"


def _libraries() -> Iterator[Path]:
    yield from map(Path, _SYSTEM)
    yield from (Path(place) for place in (sys.prefix, sys.base_prefix, sys.exec_prefix))
    # Unless told otherwise, Python puts the folder it was started in first: maybe someone's home.
    own = sys.path if sys.flags.safe_path else sys.path[1:]
    yield from map(Path, {*own, *sysconfig.get_paths().values(), *_given_libraries()} - {""})
    if bundle := getattr(sys, "_MEIPASS", ""):
        yield Path(bundle)
        yield Path(sys.executable)  # holds the modules, which are read when they are imported
    yield from (Path.home() / fonts for fonts in (".fonts", ".local/share/fonts"))


def _given_libraries() -> list[str]:
    places = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    return [*places, os.environ.get("LLAMA_CPP_LIB_PATH", "")]


def _gpu_nodes() -> Iterator[Path]:
    for pattern in _GPU_NODES:
        yield from Path("/dev").glob(pattern)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
