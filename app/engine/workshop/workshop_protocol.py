"""The messages between the window process and the workshop worker, which rewrites and measures."""

import msgspec

from app.core.engine_options import Tuning
from app.core.model_spec import TemplateFinding
from app.workers.messages import FinalReply, Reply, Request


class RewriteModel(Request, frozen=True, kw_only=True, tag="rewrite"):
    """Rewrite the GGUF file `source` as `target`.

    `quantization` is the new type, "" to copy the weights unchanged. `drop_layers` are the numbers
    of blocks to omit. `importance` is the path of an importance matrix (GGUF), or "". `name` is the
    name stored in the new file; "" for the old one's.
    """

    source: str
    target: str
    quantization: str = ""
    drop_layers: tuple[int, ...] = ()
    importance: str = ""
    allows_requantizing: bool = False
    name: str = ""


class CollectImportance(Request, frozen=True, kw_only=True, tag="collect_importance"):
    """Write the importance matrix of the file at `path` as `target`.

    Reads up to `tokens` tokens of the text at `text_path`.
    """

    path: str
    text_path: str
    target: str
    tokens: int


class MeasureModel(Request, frozen=True, kw_only=True, tag="measure"):
    """Measure the file at `path` on `text`; with `against`, also compare it with that file."""

    path: str
    text: str
    against: str = ""
    tokens: int = 512


class ScanTemplate(Request, frozen=True, kw_only=True, tag="scan_template"):
    """Find what is unusual in the Jinja `source` of a chat template."""

    source: str


class TuneModel(Request, frozen=True, kw_only=True, tag="tune"):
    """Find the fastest options for the file at `path`; see `app.engine.llama.autotune`."""

    path: str


class TryLibrary(Request, frozen=True, kw_only=True, tag="try_library"):
    """Load the llama.cpp library in `folder`, "" for the bindings' own.

    With the model at `path`, if any, it is then run on `text`.
    """

    folder: str = ""
    path: str = ""
    text: str = ""


WorkshopRequest = (
    RewriteModel | CollectImportance | MeasureModel | TuneModel | ScanTemplate | TryLibrary
)


class WorkProgress(Reply, frozen=True, kw_only=True, tag="work_progress"):
    """`fraction` is 0..1; `detail` names the current item."""

    fraction: float
    detail: str = ""


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """A model's measurements on this machine.

    Speeds are tokens per second. `memory_bytes` is the worker's peak unique memory. `perplexity` is
    exp of the mean negative log-likelihood per token of the text. `kl_divergence` is the mean of
    KL(original || this) in nats, and `same_top` the share of positions with the same most likely
    token; both None without an original to compare with.
    """

    prompt_tokens_per_s: float
    generation_tokens_per_s: float
    memory_bytes: int
    load_s: float
    tokens: int
    perplexity: float
    kl_divergence: float | None = None
    same_top: float | None = None


class Measured(FinalReply, frozen=True, kw_only=True, tag="measured"):
    result: Measurement


class Tuned(FinalReply, frozen=True, kw_only=True, tag="tuned"):
    result: Tuning


class TemplateScanned(FinalReply, frozen=True, kw_only=True, tag="template_scanned"):
    findings: tuple[TemplateFinding, ...]


class LibraryTried(FinalReply, frozen=True, kw_only=True, tag="library_tried"):
    """`devices` can be computed on; `perplexity` is that of the text, None without one."""

    version: str
    devices: tuple[str, ...]
    perplexity: float | None = None


WorkshopReply = WorkProgress | Measured | Tuned | TemplateScanned | LibraryTried
