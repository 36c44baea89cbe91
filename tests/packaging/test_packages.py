"""What packages are made from: the lock, the reports, the desktop's files, the self-test."""

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

import app
from app.core.errors import UserError
from app.core.paths import resource_path
from app.hub.catalogue import load_catalogue
from app.index.index_client import IndexClient
from app.index.index_protocol import ConfigureIndex, EmbedderPlace
from app.index.onnx_model import SHIPPED, ModelFolder
from app.index.search_models import Embedder, convert_embedder
from app.services.machine.self_test import FACT

ROOT = Path(__file__).parent.parent.parent
LINUX = ROOT / "packaging" / "linux"


def _script(name: str) -> ModuleType:
    """A module of packaging/, which is a folder of scripts and no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _required(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(each for extra in extras for each in optional[extra])]
    return {_canonical(re.split(r"[<>=!]", each)[0].strip()) for each in wanted}


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    ("folder", "extras"),
    [("app", ("names", "parquet", "train")), ("tests", ("bench", "dev", "parquet"))],
)
def test_everything_that_is_imported_is_declared(folder: str, extras: tuple[str, ...]) -> None:
    """Except the peers in tests/bench and what only type checkers import."""
    sources = (each for each in (ROOT / folder).rglob("*.py") if "bench" not in each.parts)
    statement = re.compile(r"^ *(?:import|from) (\w+)(?:\.[\w.]+)?(?: import| as|$)", re.MULTILINE)
    imported = {name for each in sources for name in statement.findall(each.read_text("utf-8"))}
    known, declared = packages_distributions(), _required(*extras)
    ours = sys.stdlib_module_names | {"app", "tests", "_typeshed"}
    assert not {
        name
        for name in imported - ours
        if not declared & {_canonical(each) for each in (name, *known.get(name, ()))}
    }


def test_the_lock_pins_what_the_program_needs_and_nothing_that_is_left_out() -> None:
    folder = ROOT / "packaging" / "pyinstaller"
    lock = (folder / "lock.txt").read_text("utf-8")
    names = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)  # some once for each Python
    pinned = set(names)
    left_out = set(re.findall(r"^([\w.-]+) ;", (folder / "left_out.txt").read_text(), re.MULTILINE))
    assert _required("starter") - left_out <= pinned
    assert not pinned & {*left_out, "torch", "transformers"}
    entries = re.findall(r"^[\w.-]+==[^\n]*\\\n    --hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE)
    assert len(entries) == len(names)
    assert "://" not in lock


def test_what_is_left_out_leaves_the_lock() -> None:
    excluded = "b==2 ; sys_platform == 'never' \\\n    --hash=sha256:11\n"
    lock = f"a==1 \\\n    --hash=sha256:00\n{excluded}c==3"
    assert _script("lock").without_excluded(lock) == "a==1 \\\n    --hash=sha256:00\nc==3\n"


def test_one_package_is_cut_out_of_the_lock() -> None:
    entry = _script("build")._entry(
        "a==1 \\\n    --hash=x\nb==2 \\\n    --hash=y\nc==3 \\\n    --hash=z\n", "b"
    )
    assert entry == "b==2 \\\n    --hash=y\n"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "inglenook"
    libraries = folder / "_internal" / "llama_cpp" / "lib"
    libraries.mkdir(parents=True)
    (folder / "inglenook").write_bytes(b"program")
    for name in ("libllama.so", "libllama.so.0", "libllama.so.0.5"):
        (libraries / name).write_bytes(b"x" * (2 << 20))
    (libraries / "libother.so").write_bytes(b"y" * 100)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="links are not made on Windows")
def test_equal_libraries_become_links_that_the_loader_follows(bundle: Path) -> None:
    assert _script("bundle")._merge_equal_files(bundle) == 2 * (2 << 20)
    libraries = bundle / "_internal" / "llama_cpp" / "lib"
    assert (libraries / "libllama.so.0.5").readlink() == Path("libllama.so")
    assert (libraries / "libllama.so.0").read_bytes() == b"x" * (2 << 20)
    assert not (libraries / "libother.so").is_symlink()


def test_the_reports_tell_sizes_and_hashes(bundle: Path) -> None:
    script = _script("bundle")
    script._merge_equal_files(bundle)
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    table = script._size_table(bundle, files, 0)
    assert "| all | 2.0 |" in table and "| llama_cpp | 2.0 |" in table
    hashes = dict(
        line.split("  ")[::-1] for line in script._hashes(bundle.parent, files).splitlines()
    )
    assert hashes["inglenook/inglenook"] == hashlib.sha256(b"program").hexdigest()
    assert len(hashes) == 3


@pytest.mark.models
def test_a_shipped_embedder_needs_no_conversion_and_makes_the_same_vectors(
    embedder_folder: Path, converted_models: Path, tmp_path: Path
) -> None:
    index = IndexClient(
        ConfigureIndex(
            embedder=EmbedderPlace(path=str(embedder_folder), max_tokens=256),
            vectors_path=str(tmp_path / "vectors"),
            models_path=str(converted_models),
        )
    )
    try:
        ((vector,), _) = index.embed(["a boat in the harbour"], is_query=True)
    finally:
        index.stop()
    shipped = tmp_path / "embedder"
    shutil.copytree(embedder_folder, shipped, ignore=shutil.ignore_patterns("*.safetensors"))
    place = EmbedderPlace(path=str(embedder_folder), max_tokens=256)
    folder = ModelFolder(place, converted_models, "embedder", convert_embedder)
    made = folder.converted()
    shutil.copy(made, shipped / SHIPPED)
    nowhere = tmp_path / "cache"
    embedder = Embedder(EmbedderPlace(path=str(shipped), max_tokens=256), nowhere)
    assert embedder.embed_query("a boat in the harbour") == pytest.approx(vector, abs=1e-6)
    assert not nowhere.exists()
    catalogue = _script("starter_models")._naming(
        shipped / SHIPPED, (ROOT / "models.toml").read_text("utf-8")
    )
    (tmp_path / "models.toml").write_text(catalogue, "utf-8")
    spec = load_catalogue(tmp_path / "models.toml").starter("embedding")
    assert spec.sha256 == hashlib.sha256(made.read_bytes()).hexdigest()
    assert spec.size_bytes == made.stat().st_size


def test_without_torch_other_embedders_are_refused_kindly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(UserError, match="only the embedding model that came with it"):
        convert_embedder(EmbedderPlace(path=str(tmp_path), max_tokens=256), tmp_path / "x.onnx")


def test_the_desktop_files_agree_with_the_program() -> None:
    metainfo = ElementTree.parse(LINUX / "app.inglenook.Inglenook.metainfo.xml").getroot()
    released = [each.get("version") for each in metainfo.iter("release")]
    assert released[0] == app.__version__
    assert metainfo.findtext("launchable") == "inglenook.desktop"
    entry = (LINUX / "inglenook.desktop").read_text("utf-8")
    mime = ElementTree.parse(LINUX / "inglenook-mime.xml").getroot()
    (made,) = [each.get("type") for each in mime]
    assert f"MimeType={made};" in entry
    assert "Exec=inglenook open %F" in entry


def test_the_page_of_the_self_test_says_what_is_asked() -> None:
    (page,) = PdfReader(resource_path("self_test.pdf"), strict=True).pages
    assert page.extract_text() == FACT


@pytest.mark.nightly
@pytest.mark.models
def test_the_program_passes_its_self_test_from_source(prepared_home: Path) -> None:
    command = [sys.executable, "-P", "-m", "app", "selftest", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    checks = json.loads(done.stdout)["checks"]
    assert {each["name"]: each["detail"] for each in checks if not each["ok"]} == {}
    assert done.returncode == 0 and {"window", "search", "answer"} <= {c["name"] for c in checks}
