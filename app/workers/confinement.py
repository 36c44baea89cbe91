"""What a worker process gives up before it touches untrusted input."""

import ctypes
import errno
import mimetypes
import os
import signal
import socket
import struct
import sys
import sysconfig
import uuid
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from app.core.errors import cause_of
from app.workers import landlock, processors, seccomp
from app.workers.shielding import shield

_LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_TRANSFERS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_LOCAL = ("127.0.0.1", "::1", "localhost")


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """A server: its name, its port, and the IP addresses of the name."""

    host: str
    port: int
    addresses: tuple[str, ...]


def refuse_network(but: Endpoint | None) -> None:
    """Refuse all look-ups and transfers by Python code from now on, except for one server.

    Works on every system; on Linux, processes give up native sockets as well.
    """
    # libuuid makes such an identifier from the network card's address, for which it opens a socket;
    # onnx names a temporary file by it.
    uuid.uuid1 = lambda node=None, clock_seq=None: uuid.uuid4()  # noqa: ARG005
    if but:
        socket.getaddrinfo = _known_addresses(but)
    # On Windows, an event loop talks to itself over the loopback address.
    has_loopback = but is None or sys.platform == "win32"

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in _LOOKUPS:
            host, port = args[0], None
        elif event in _TRANSFERS and isinstance(args[1], tuple):
            host, port = args[1][:2]
        else:
            return
        if has_loopback and str(host) in _LOCAL:
            return
        is_granted = event == "socket.getaddrinfo" or (
            event == "socket.connect" and but is not None and port == but.port
        )
        if but and is_granted and str(host) in but.addresses:
            return
        raise PermissionError(errno.EACCES, "a worker has no network")

    sys.addaudithook(hook)


def _known_addresses(endpoint: Endpoint) -> Callable[..., list[Any]]:
    """`socket.getaddrinfo` for a process that must not contact a name server."""
    ask = socket.getaddrinfo

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> list[Any]:
        if host != endpoint.host:
            return ask(host, port, *args, **kwargs)
        return [found for each in endpoint.addresses for found in ask(each, port, *args, **kwargs)]

    return look_up


_VARIABLE = "INGLENOOK_CONFINEMENT"

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CAPABILITY_VERSION_3 = 0x20080522

# What the interpreter and native libraries read: code, fonts, time zones, processor counts. Never
# all of /etc (accounts, other programs' settings) or of /proc (other programs, connections).
_SYSTEM = (
    "/usr", "/lib", "/lib64", "/nix/store", "/gnu/store",
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime", "/etc/timezone",
    "/etc/fonts", "/etc/os-release", "/etc/ssl/openssl.cnf", "/etc/crypto-policies",
    "/etc/pki/tls/openssl.cnf", "/etc/pki/tls/openssl.d", "/etc/pki/tls/fips_local.cnf",
    "/sys/devices/system", "/sys/kernel/mm/transparent_hugepage", "/sys/kernel/mm/hugepages",
    "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/filesystems", "/proc/version",
    "/proc/sys/vm", "/proc/sys/kernel/osrelease", "/proc/sys/kernel/numa_balancing",
    "/dev/urandom", "/dev/random", "/dev/zero",
)  # fmt: skip
_OWN_PROCESS = (
    "auxv", "cgroup", "cmdline", "comm", "environ", "fd", "limits", "maps", "mountinfo", "mounts",
    "smaps", "smaps_rollup", "stat", "statm", "status",
)  # fmt: skip
_SERVER = (
    "/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/hosts", "/etc/host.conf",
    "/etc/nsswitch.conf", "/etc/resolv.conf", "/etc/gai.conf",
)  # fmt: skip
_GPU = (
    "/opt", "/sys", "/proc/driver", "/proc/devices", "/proc/modules",
    "/etc/OpenCL", "/etc/vulkan", "/etc/glvnd", "/etc/nvidia", "/etc/drirc",
)  # fmt: skip
_MAX_PLACES = 256  # the list must fit into an environment variable

_GPU_NODES = ("nvidia*", "dri", "kfd")
_GPU_CACHES = (".nv", ".cache/mesa_shader_cache", ".cache/nvidia")


class Confinement(msgspec.Struct, frozen=True, kw_only=True):
    """The files that a worker may use besides the program's libraries, as absolute paths.

    `read` and `write` are files, or folders including their contents; folders in `write` are
    created. `scratch`, one of them, is for libraries' temporary files. `may_use_gpu` allows the
    device nodes of a GPU, if there is one. `connect` is the only server that it may connect to.
    `starts_programs` lifts all restrictions, since programs that the user chose would inherit them.
    """

    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    scratch: str = ""
    may_use_gpu: bool = False
    connect: Endpoint | None = None
    starts_programs: bool = False

    def resolved(self) -> "Confinement":
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
        """A resolved confinement with more readable paths; too many are replaced by folders."""
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
    """The few variables a worker needs, without any that could change its behaviour."""
    kept = (
        "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "PATH",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES",
        "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
        "LLAMA_CPP_LIB_PATH", "MTMD_CPP_LIB",
    )  # fmt: skip
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    if library := environment.get("LLAMA_CPP_LIB_PATH"):
        environment.setdefault("MTMD_CPP_LIB", library)  # it must be of the same version
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
        # WORKAROUND for https://github.com/microsoft/onnxruntime/pull/27379:
        # since 1.29 it sends telemetry unless that is disabled before loading.
        "ORT_DISABLE_TELEMETRY": "1",
        "ORT_TELEMETRY_DISABLED": "1",
        "ANONYMIZED_TELEMETRY": "False",
        "TOKENIZERS_PARALLELISM": "false",
        # Waiting threads spin only briefly: if other work wants the cores, spinning takes them from
        # the thread that is waited for (see docs/notes/benchmarks.md).
        "GOMP_SPINCOUNT": "3000",
    }


@cache
def confine() -> str:
    """Drop all privileges that this worker does not need, before it reads untrusted input.

    It then dies with its parent, leaves no core dump, gains no privileges and starts no programs;
    it reaches only the files and the server, if any, of its Confinement. Must be called on the main
    thread before there are others; a second call does nothing.

    Returns: "full", "partial: why" or "off: why".
    """
    shield()
    given = os.environ.pop(_VARIABLE, "")
    confinement = msgspec.json.decode(given or "{}", type=Confinement)
    refuse_network(confinement.connect)
    if sys.platform != "linux":
        return f"off: there is none on {sys.platform} yet"
    die_with_parent()
    libc = _libc()
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if not given:
        return "off: the process was started without any"
    if confinement.starts_programs:
        return "off: it starts programs that the user chose"
    return _confine(libc, confinement)


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends; only on Linux."""
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() == 1:  # the parent died before the signal was armed
            os._exit(1)


def _confine(libc: ctypes.CDLL, confinement: Confinement) -> str:
    gpu = list(_gpu_nodes()) if confinement.may_use_gpu else []
    caches = [Path.home() / each for each in _GPU_CACHES] if gpu else []
    reasons = []
    has_files = has_calls = True
    # If started by an administrator, capabilities would allow access to other processes.
    libc.capset(struct.pack("Ii", _CAPABILITY_VERSION_3, 0), bytes(24))
    try:
        reason = landlock.restrict(
            (*_readable(confinement, has_gpu=bool(gpu)), *map(Path, confinement.read)),
            (*map(Path, confinement.write), *caches),
            (Path("/dev/null"), *gpu),
            libc,
            confinement.connect.port if confinement.connect else None,
        )
        reasons.append(reason)
    except OSError as error:
        has_files = False
        reasons.append(f"files are not confined, {cause_of(error)}")
    try:
        has_server = confinement.connect is not None
        seccomp.restrict(libc, may_connect=has_server, has_devices=bool(gpu))
    except OSError as error:
        has_calls = False
        reasons.append(f"system calls are not filtered, {cause_of(error)}")
    if gpu:
        reasons.append("the GPU's driver is within reach")
    because = "; ".join(reason for reason in reasons if reason)
    if not because:
        return "full"
    return f"{'partial' if has_files or has_calls else 'off'}: {because}"


def _readable(confinement: Confinement, *, has_gpu: bool) -> Iterator[Path]:
    """What the system offers to the libraries that this worker uses."""
    yield from _libraries()
    yield from map(Path, (*_SYSTEM, *(_SERVER if confinement.connect else ())))
    yield from map(Path, _GPU if has_gpu else ())
    yield from map(Path, mimetypes.knownfiles)
    yield from (Path("/proc/self", name) for name in _OWN_PROCESS)
    yield from processors.limit_files()


def _libraries() -> Iterator[Path]:
    yield from (Path(place) for place in (sys.prefix, sys.base_prefix, sys.exec_prefix))
    # By default, Python adds the folder it was started in: possibly someone's home.
    own = sys.path if sys.flags.safe_path else sys.path[1:]
    yield from map(Path, {*own, *sysconfig.get_paths().values(), *_given_libraries()} - {""})
    if bundle := getattr(sys, "_MEIPASS", ""):
        yield Path(bundle)
        yield Path(sys.executable)  # contains the modules, read on import
    yield from (Path.home() / fonts for fonts in (".fonts", ".local/share/fonts"))


def _given_libraries() -> list[str]:
    places = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    return [*places, os.environ.get("LLAMA_CPP_LIB_PATH", "")]


def _gpu_nodes() -> Iterator[Path]:
    for pattern in _GPU_NODES:
        yield from Path("/dev").glob(pattern)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
