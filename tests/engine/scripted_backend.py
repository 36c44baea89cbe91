"""A backend that answers from a script: for tests and demonstrations without a model.

The script is a JSON file loaded instead of a GGUF file. Everything else is real: the process, the
pipe, the protocol. A token is a word and the space before it.
"""

import re
import time
from pathlib import Path

import msgspec

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.generation import FinishReason, GenerationStats
from app.core.model_spec import ModelInfo
from app.engine import engine_protocol as protocol
from app.engine.backend import Emit, samples_in_turn
from app.engine.cache.kv_snapshot import common_length
from app.engine.llama.answer_stream import AnswerStream
from app.engine.prompts.answer_marks import answer_marks
from app.engine.prompts.tool_formats.tool_format import tool_functions

_MARKS = answer_marks("<tool_call>")


class ScriptedAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`text` as a model would write it, including `<think>` and `<tool_call>` blocks.

    Used if the last message contains `when`. `token_s` is the pause before each token in seconds;
    `error` ends the answer with that UserError.
    """

    text: str
    when: str = ""
    token_s: float = 0.0
    error: str = ""


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first matching answer is used; a message without a match is an error."""

    answers: tuple[ScriptedAnswer, ...]
    name: str = "Scripted"
    context_length: int = 4096
    load_s: float = 0.0


class ScriptedBackend:
    """See `Backend`."""

    def __init__(self) -> None:
        self._script: Script | None = None
        self._request: protocol.LoadModel | None = None
        self._chats: dict[str, list[str]] = {}

    def load(self, request: protocol.LoadModel, emit: Emit, cancel: CancelToken) -> ModelInfo:
        request = msgspec.structs.replace(request, id=0)
        if request != self._request:
            self.unload()
            script = _read_script(Path(request.path))
            emit(protocol.LoadProgress(fraction=0.0))
            cancel.wait(script.load_s)
            cancel.raise_if_cancelled()
            self._script, self._request = script, request
        emit(protocol.LoadProgress(fraction=1.0))
        return _info(self._loaded(), request)

    def show_picture(self, request: protocol.ShowPicture) -> None:
        """It has no vision; a picture counts as one word."""

    def generate(
        self, request: protocol.Generate, emit: Emit, cancel: CancelToken
    ) -> protocol.Generated:
        started = time.monotonic()
        prompt, cached = self._read(request, emit)
        answer = self._answer(request)
        stream = AnswerStream(
            request.params.stop, marks=_MARKS, tools=tool_functions(request.tools)
        )
        written: list[str] = []
        for token in _tokens(answer.text)[: request.params.max_tokens]:
            if cancel.wait(answer.token_s):
                break
            written.append(token)
            for reply in stream.feed(token.encode()):
                emit(reply)
            if stream.is_stopped:
                break
        for reply in stream.finish():
            emit(reply)
        if answer.error:
            raise UserError(answer.error, "Change the script.")
        self._chats[request.chat_id] = [*prompt, "<assistant>", *written]
        stats = GenerationStats(
            prompt_tokens=len(prompt),
            cached_tokens=cached,
            completion_tokens=len(written),
            ttft_s=time.monotonic() - started,
            seed=request.params.seed or 0,
        )
        reason = _reason(cancel, stream, len(written) < len(_tokens(answer.text)))
        return protocol.Generated(reason=reason, stats=stats)

    def generate_samples(
        self, request: protocol.GenerateSamples, emit: Emit, cancel: CancelToken
    ) -> protocol.Sampled:
        return samples_in_turn(self.generate, request, emit, cancel)

    def prefill(self, request: protocol.Prefill, cancel: CancelToken) -> None:
        cancel.raise_if_cancelled()
        if request.head:
            self.prefill(request.head, cancel)
        draft = protocol.PromptMessage(role="user", content=request.passages + request.draft)
        self._chats[request.chat_id] = _prompt((*request.messages, draft))

    def score(self, request: protocol.Score, cancel: CancelToken) -> protocol.Scored:
        """Every word is equally likely."""
        cancel.raise_if_cancelled()
        self._loaded()
        tokens = len(_tokens(request.answer))
        return protocol.Scored(logprob=-float(tokens), tokens=tokens)

    def count_tokens(self, texts: tuple[str, ...]) -> tuple[int, ...]:
        self._loaded()
        return tuple(len(_tokens(text)) for text in texts)

    def forget_chat(self, chat_id: str) -> None:
        if chat_id:
            self._chats.pop(chat_id, None)
        else:
            self._chats.clear()

    def unload(self, cancel: CancelToken | None = None) -> None:
        self._script = self._request = None
        self._chats.clear()

    def _loaded(self) -> Script:
        if not self._script:
            raise UserError("No model is loaded.", "Choose a model.")
        return self._script

    def _answer(self, request: protocol.Generate) -> ScriptedAnswer:
        last = _messages(request)[-1].content
        for answer in self._loaded().answers:
            if answer.when in last:
                return answer
        raise UserError("The script has no answer to this message.", "Add one to the script.")

    def _read(self, request: protocol.Generate, emit: Emit) -> tuple[list[str], int]:
        script, prompt = self._loaded(), _prompt(_messages(request))
        if len(prompt) > script.context_length:
            raise UserError(
                f"This message takes {len(prompt)} tokens; "
                f"the model's context holds {script.context_length}.",
                "Shorten it.",
            )
        caches = [request.chat_id, *([request.head.chat_id] if request.head else [])]
        known = [self._chats.get(each, []) for each in caches if each]
        common = max((common_length(each, prompt) for each in known), default=0)
        cached = min(common, len(prompt) - 1)
        if request.head:
            self.prefill(request.head, CancelToken())
        for done in (cached, len(prompt)):
            emit(protocol.PromptProgress(done=done, total=len(prompt)))
        return prompt, cached


def _read_script(path: Path) -> Script:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Script)
    except OSError as error:
        raise UserError(
            f"The script {path.name} cannot be read: {cause_of(error)}.", "Choose one that exists."
        ) from error
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UserError(
            f"{path.name} is not a model that can be used: {error}.", "Correct the script."
        ) from error


def _tokens(text: str) -> list[str]:
    return re.findall(r"\s*\S+|\s+$", text)


def _prompt(messages: tuple[protocol.PromptMessage, ...]) -> list[str]:
    return [token for m in messages for token in (f"<{m.role}>", *_tokens(m.content))]


def _reason(cancel: CancelToken, stream: AnswerStream, is_cut: bool) -> FinishReason:
    if cancel.is_cancelled:
        return "stopped"
    if is_cut and not stream.is_stopped:
        return "length"
    return "tool_calls" if stream.has_called_tools else "stop"


def _messages(request: protocol.Generate) -> tuple[protocol.PromptMessage, ...]:
    """Text to continue, and what follows the gap to fill, count as a message."""
    if not request.plain:
        return request.messages
    content = request.plain.text + (request.plain.suffix or "")
    return (protocol.PromptMessage(role="user", content=content),)


def _info(script: Script, request: protocol.LoadModel) -> ModelInfo:
    return ModelInfo(
        name=script.name,
        quantization="",
        context_length=min(request.context_length or script.context_length, script.context_length),
        template_sha256="",
        supports_tools=True,
        tool_format="hermes",
        supports_reasoning=True,
        supports_infill=True,
        engine_version="scripted",
        load_s=script.load_s,
        tool_skills=request.tool_skills,
    )
