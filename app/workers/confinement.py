"""What a worker process gives up before it touches untrusted input."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38


def confine() -> None:
    """Die with the parent, leave no core dump, gain no privileges.

    Linux has all three; elsewhere the end of the request pipe is what ends a worker.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        if os.getppid() == 1:  # the parent died before the signal was armed
            os._exit(1)


def worker_environment() -> dict[str, str]:
    """The few variables a worker needs; everything that could change its behaviour stays out."""
    kept = (
        "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "PATH",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES",
        "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
    )  # fmt: skip
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    return environment | {
        "PYTHONUTF8": "1",
        "GGML_NO_BACKTRACE": "1",
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "DO_NOT_TRACK": "1",
        "ANONYMIZED_TELEMETRY": "False",
        "TOKENIZERS_PARALLELISM": "false",
    }
