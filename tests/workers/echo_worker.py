"""A worker that does as it is told, to see what its supervisor makes of it."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar

from app.core.errors import UserError
from app.workers.messages import MAX_FRAME_BYTES, Done, Reply, Request
from app.workers.serving import Job, serve


class Echo(Request, frozen=True, kw_only=True, tag="echo"):
    text: str
    times: int = 1


class Act(Request, frozen=True, kw_only=True, tag="act"):
    what: str


class Echoed(Reply, frozen=True, kw_only=True, tag="echoed"):
    text: str


class Whole(Reply, frozen=True, kw_only=True, tag="whole"):
    is_final: ClassVar[bool] = True
    text: str


EchoRequest = Echo | Act
EchoReply = Echoed | Whole


def handle(request: Request, job: Job) -> Reply:
    if isinstance(request, Echo):
        for _ in range(request.times):
            job.reply(Echoed(text=request.text))
        return Done()
    assert isinstance(request, Act)
    return act(request.what, job)


def act(what: str, job: Job) -> Reply:
    if what == "wait":
        job.reply(Echoed(text="waiting"))
        while not job.cancel.wait(10):
            pass
        job.cancel.raise_if_cancelled()
    elif what == "hang":
        job.reply(Echoed(text="hanging"))
        time.sleep(600)
    elif what == "die":
        job.reply(Echoed(text="dying"))
        print("last words", file=sys.stderr, flush=True)
        os.abort()
    elif what == "too large":
        return Whole(text="x" * MAX_FRAME_BYTES)
    elif what == "leave a program behind":
        left = subprocess.Popen(["sleep", "600"], stdin=subprocess.DEVNULL)
        job.reply(Echoed(text=str(left.pid)))
        os._exit(1)
    elif what == "fail":
        raise UserError("The file is broken.", "Choose another one.")
    elif what == "bug":
        raise ZeroDivisionError
    elif what.startswith("read "):
        job.reply(Echoed(text=Path(what.removeprefix("read ")).read_text()))
    elif what == "print":
        os.write(1, b"native code prints to standard output\n")
        print("so does Python")
    return Done()


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdin.buffer.read(1)
        sys.stdout.buffer.write(bytes.fromhex(sys.argv[1]))
        sys.stdout.buffer.flush()
        time.sleep(600)
    serve(EchoRequest, handle)
