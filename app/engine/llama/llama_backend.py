"""The llama.cpp backend: one loaded model and its chats."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import llama_cpp
import msgspec

from app.core.cancellation import Cancelled, CancelToken
from app.core.engine_options import EngineOptions
from app.core.errors import UserError
from app.core.generation import GenerationStats
from app.core.model_spec import ModelInfo
from app.engine import engine_protocol as protocol
from app.engine.backend import Emit, samples_in_turn
from app.engine.cache.chat_cache import ChatCache
from app.engine.cache.kv_files import KvFiles
from app.engine.cache.kv_store import KvStore
from app.engine.gguf.gguf_header import read_whole_header
from app.engine.gguf.memory_estimate import (
    available_memory,
    projector_memory,
    prompt_cache_capacity,
    uses_flash_attention,
)
from app.engine.llama.answer_generation import AnswerGeneration
from app.engine.llama.answer_samples import AnswerSamples
from app.engine.llama.llama_context import LlamaContext
from app.engine.llama.llama_library import devices, engine_version, instructions, low_disk_priority
from app.engine.llama.llama_model import LlamaModel, LoraAdapters, cache_id
from app.engine.llama.load_ladder import (
    LoadAttempt,
    NotEnoughMemoryError,
    load_attempts,
    not_enough_memory,
)
from app.engine.llama.pictures import PICTURE_BATCH, PictureReader
from app.engine.llama.token_loop import read_prompt, score_answer
from app.engine.prompts.prompt_building import PromptBuilder
from app.engine.prompts.prompt_template import PromptTemplate

_FINGERPRINT_BYTES = 1024 * 1024


class Session:
    """A loaded model: weights, context, cache, template. `close` frees all of it."""

    def __init__(self, request: protocol.LoadModel, emit: Emit, cancel: CancelToken) -> None:
        started = time.monotonic()
        self.request = request
        self.options = _options(request)
        attempt = self._load(request, emit, cancel)
        self.pictures: PictureReader | None = None
        try:
            template = _template(self.model, request.template)
            if request.projector_path:
                self.pictures = PictureReader(
                    Path(request.projector_path),
                    self.model,
                    self.options.threads,
                    attempt.gpu_layers > 0,
                )
        except BaseException:
            self.context.free()
            self.model.free()
            raise
        self.model.vocabulary.pictures = self.pictures
        files = _kv_files(request, self.model, self.options)
        self.cache = ChatCache(self.context, KvStore(prompt_cache_capacity(), files), self.pictures)
        self.adapters = LoraAdapters(self.model, self.context)
        self.prompts = PromptBuilder(
            template,
            self.model.vocabulary,
            self.context.length,
            has_checkpoints=not self.context.can_rewind,
        )
        info = _info(self, attempt, time.monotonic() - started)
        self.info = msgspec.structs.replace(info, tool_skills=request.tool_skills)

    def _load(self, request: protocol.LoadModel, emit: Emit, cancel: CancelToken) -> LoadAttempt:
        """Load as requested, or with as few reductions as possible."""
        path = Path(request.path)
        header = read_whole_header(path)
        tries = load_attempts(
            header,
            request.context_length,
            request.gpu_layers if llama_cpp.llama_supports_gpu_offload() else 0,
            available_memory() - projector_memory(request.projector_path),
            self.options,
        )
        layers, model = -1, None
        try:
            for attempt in tries:
                cancel.raise_if_cancelled()
                if attempt.gpu_layers != layers:
                    if model is not None:
                        model.free()
                    layers, model = attempt.gpu_layers, None
                    with suppress(NotEnoughMemoryError):
                        model = LlamaModel(path, layers, emit, cancel, self.options.repacks, header)
                if model is None:
                    continue
                with suppress(NotEnoughMemoryError):
                    self._use(model, attempt)
                    return attempt
            raise not_enough_memory(path)
        except BaseException:
            if model is not None:
                model.free()
            raise

    def _use(self, model: LlamaModel, attempt: LoadAttempt) -> None:
        options = msgspec.structs.replace(self.options, quantizes_cache=attempt.quantizes_cache)
        self.context = LlamaContext(
            model.pointer,
            attempt.context_length,
            options,
            has_gpu=attempt.gpu_layers > 0,
            least_batch=PICTURE_BATCH if self.request.projector_path else 0,
        )
        self.model, self.options = model, options

    @contextmanager
    def reading(self, cancel: CancelToken) -> Iterator[None]:
        """During the block, `cancel` also stops llama.cpp; its end releases the pictures."""
        try:
            with self.context.abort.by(cancel):
                yield
        finally:
            if self.pictures:
                self.pictures.put_away()

    def close(self, cancel: CancelToken) -> None:
        """Save the chats, unless `cancel` is set, and free everything."""
        with suppress(Cancelled, MemoryError):
            self.cache.close(cancel)
        if self.pictures:
            self.pictures.free()
        self.context.free()
        self.model.free()


class LlamaBackend:
    """See `Backend`."""

    def __init__(self) -> None:
        self._session: Session | None = None

    def load(self, request: protocol.LoadModel, emit: Emit, cancel: CancelToken) -> ModelInfo:
        priority = low_disk_priority() if request.is_background else nullcontext()
        request = msgspec.structs.replace(request, id=0, is_background=False)
        if self._session and self._session.request == request:
            return self._session.info
        self.unload(cancel)
        with priority:
            self._session = Session(request, emit, cancel)
        return self._session.info

    def show_picture(self, request: protocol.ShowPicture) -> None:
        if pictures := self._loaded().pictures:
            pictures.show(request.sha256, request.data)

    def generate(
        self, request: protocol.Generate, emit: Emit, cancel: CancelToken
    ) -> protocol.Generated:
        session = self._loaded()
        request = _under_adapter(session, request)
        generation = AnswerGeneration(
            session.cache, session.prompts, session.model.vocabulary, request, session.info.load_s
        )
        with session.reading(cancel):
            return generation.run(emit, cancel)

    def generate_samples(
        self, request: protocol.GenerateSamples, emit: Emit, cancel: CancelToken
    ) -> protocol.Sampled:
        session = self._loaded()
        if not session.context.branches:
            return samples_in_turn(self.generate, request, emit, cancel)
        if not request.samples:
            return protocol.Sampled(reason="stop", stats=GenerationStats())
        prompt = _under_adapter(session, request.prompt)
        request = msgspec.structs.replace(request, prompt=prompt)
        samples = AnswerSamples(
            session.cache, session.prompts, session.model.vocabulary, request, session.info.load_s
        )
        with session.reading(cancel):
            return samples.run(emit, cancel)

    def prefill(self, request: protocol.Prefill, cancel: CancelToken) -> None:
        session = self._loaded()
        session.adapters.use("", 0)
        with session.reading(cancel):
            tokens = session.prompts.shared_prefix(request)
            opening = session.cache.open_ahead if request.passages else session.cache.open
            opening(request.chat_id, tokens, request.kv_key, session.prompts.head(request.head))
            points = session.prompts.prefill_checkpoints(request, tokens)
            if read_prompt(session.cache, tokens, lambda _: None, points, is_ahead=True):
                session.cache.save_all(cancel)
        cancel.raise_if_cancelled()

    def score(self, request: protocol.Score, cancel: CancelToken) -> protocol.Scored:
        session = self._loaded()
        key = session.adapters.use(request.adapter, request.adapter_strength)
        with session.reading(cancel):
            return score_answer(
                request, key, session.cache, session.prompts, session.model.vocabulary, cancel
            )

    def count_tokens(self, texts: tuple[str, ...]) -> tuple[int, ...]:
        vocabulary = self._loaded().model.vocabulary
        return tuple(map(vocabulary.count, texts))

    def forget_chat(self, chat_id: str) -> None:
        if self._session:
            self._session.cache.forget(chat_id)
            for key in self._session.adapters.keys:
                self._session.cache.forget(cache_id(chat_id, key))

    def unload(self, cancel: CancelToken | None = None) -> None:
        if self._session:
            self._session.close(cancel or CancelToken())
            self._session = None

    def _loaded(self) -> Session:
        if not self._session:
            raise UserError("No model is loaded.", "Choose a model.")
        return self._session


def _under_adapter(session: Session, request: protocol.Generate) -> protocol.Generate:
    """Apply the request's adapter; what is read under it is cached separately, and only in RAM."""
    key = session.adapters.use(request.adapter, request.adapter_strength)
    if not key:
        return request
    chat_id = cache_id(request.chat_id, key)
    return msgspec.structs.replace(request, chat_id=chat_id, kv_key=b"", head=None)


def _template(model: LlamaModel, given: str) -> PromptTemplate:
    vocabulary = model.vocabulary
    template = PromptTemplate(
        given or model.chat_template, vocabulary.bos, vocabulary.eos, vocabulary.control_texts
    )
    template.check()
    return template


def _options(request: protocol.LoadModel) -> EngineOptions:
    """All options filled in; the user's own number of threads overrides the tuner's."""
    return msgspec.structs.replace(
        request.options,
        threads=request.threads or request.options.threads,
        flash_attention=uses_flash_attention(request.options),
    )


def _kv_files(
    request: protocol.LoadModel, model: LlamaModel, options: EngineOptions
) -> KvFiles | None:
    if not request.kv_folder:
        return None
    identity = _fingerprint(model.path)
    if request.projector_path:
        identity += _fingerprint(Path(request.projector_path))
    engine = engine_version()
    # Flash attention stores values in another order.
    form = f"{identity} {engine} {options.flash_attention} {options.quantizes_cache}"
    return KvFiles(Path(request.kv_folder), form, request.kv_capacity)


def _fingerprint(path: Path) -> tuple[int | str, ...]:
    with path.open("rb") as stream:
        start = stream.read(_FINGERPRINT_BYTES)
    about = path.stat()
    return about.st_size, about.st_mtime_ns, hashlib.sha256(start).hexdigest()


def _info(session: Session, attempt: LoadAttempt, seconds: float) -> ModelInfo:
    model, template = session.model, session.prompts.template
    return ModelInfo(
        name=model.header.name or model.path.stem,
        quantization=model.header.quantization,
        context_length=session.context.length,
        template_sha256=template.sha256,
        supports_tools=template.supports_tools,
        supports_reasoning=template.supports_reasoning,
        engine_version=engine_version(),
        load_s=seconds,
        tool_format=form.name if (form := template.marks.tool_format) else "",
        supports_pictures=session.pictures is not None,
        supports_infill=model.vocabulary.infill_marks is not None,
        adjustments=attempt.adjustments,
        options=session.options,
        devices=devices(),
        instructions=instructions(),
    )
