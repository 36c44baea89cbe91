"""`models fetch`, `models documents` and `search` with a model that is a folder, in processes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.hub_server import REPOSITORY, HubServer, hub_server
from tests.index.chroma_server import ChromaServer
from tests.index.tiny_models import MAX_TOKENS

pytestmark = pytest.mark.models

CATALOGUE = f"""
[[model]]
id = "tiny"
name = "Tiny reranker"
kind = "reranking"
license = "Apache-2.0"
context_length = {MAX_TOKENS}

[model.source]
type = "hub"
repository = "{REPOSITORY}"
revision = "main"
file = "model.safetensors"
"""


@pytest.fixture
def server(reranker_folder: Path) -> Iterator[HubServer]:
    weights = reranker_folder / "model.safetensors"
    with hub_server(weights.read_bytes()) as running:
        running.redirect_host = "127.0.0.1"
        running.weights = weights.name
        running.small_files = {
            path.relative_to(reranker_folder).as_posix(): path.read_bytes()
            for path in reranker_folder.rglob("*")
            if path.is_file() and path != weights
        }
        yield running


def _run(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    passphrase = home / "passphrase"
    return subprocess.run(
        [
            *(sys.executable, "-m", "app", "--home", str(home)),
            *("--passphrase-file", str(passphrase), *arguments),
        ],
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.nightly
def test_a_reranker_is_fetched_chosen_used_and_removed(
    server: HubServer, fetching_home: Path, tmp_path: Path
) -> None:
    home = fetching_home
    (home / "models.toml").write_text(CATALOGUE)
    (home / "passphrase").write_text("a long passphrase")
    document = tmp_path / "notes"
    document.mkdir()
    for name, text in {"a": "copper copper fjord", "b": "kettle metal ember"}.items():
        (document / f"{name}.txt").write_text(text)
    fetched = _run(home, "models", "fetch", "tiny", "--endpoint", server.url, "--json")
    folder = Path(json.loads(fetched.stdout)["path"]).parent
    assert (folder / "tokenizer.json").is_file(), fetched.stderr
    assert not (folder / "README.md").exists()
    indexed = _run(home, "index", str(document), "--collection", "notes", "--json")
    assert json.loads(indexed.stdout)["indexed"] == 2, indexed.stderr

    search = ("search", "copper", "--collection", "notes", "--json")
    plain = json.loads(_run(home, *search).stdout)["hits"]
    assert plain[0]["path"].endswith("a.txt") and "relevance" not in plain[0]
    once = json.loads(_run(home, *search, "--reranker", "tiny").stdout)["hits"]
    assert once[0]["path"].endswith("b.txt") and once[0]["relevance"] > 0.9
    listed = json.loads(_run(home, "models", "documents", "--reranker", "tiny", "--json").stdout)
    assert [m["id"] for m in listed if m["is_used"]] == ["all-minilm-l6-v2", "tiny"]
    assert json.loads(_run(home, *search).stdout)["hits"] == once
    none = json.loads(_run(home, *search, "--reranker", "none").stdout)["hits"]
    assert none == plain

    (folder / "model.safetensors").write_bytes(b"nothing of the kind")
    damaged = _run(home, *search)
    assert json.loads(damaged.stdout)["hits"] == plain
    assert "Results were not reranked. The reranking model" in damaged.stderr
    removed = json.loads(_run(home, "models", "remove", "tiny", "--json").stdout)
    assert removed["freed_bytes"] > 0 and not list(folder.glob("*.json"))
    listed = json.loads(_run(home, "models", "documents", "--json").stdout)
    assert [m["id"] for m in listed if m["is_used"]] == ["all-minilm-l6-v2"]


@pytest.mark.nightly
def test_vectors_move_to_a_server_and_a_search_without_it_says_so(
    fetching_home: Path, tmp_path: Path
) -> None:
    home, notes = fetching_home, tmp_path / "notes"
    (home / "passphrase").write_text("a long passphrase")
    notes.mkdir()
    (notes / "bread.txt").write_text("Sourdough bread rises slowly because wild yeast is patient.")
    server = ChromaServer(tmp_path / "server")
    there = ("models", "documents", "--vector-server", server.address)
    refused = _run(home, *there)
    assert refused.returncode == 1 and "does not answer" in refused.stderr
    server.start()
    try:
        refused = _run(home, "--offline", *there)
        assert refused.returncode == 1 and "Leave out --offline." in refused.stderr
        chosen = _run(home, *there)
        assert f"on the Chroma server at {server.address}" in chosen.stderr
        assert _run(home, "index", str(notes), "--collection", "notes").returncode == 0
        search = ("search", "baking loaves", "--collection", "notes", "--json")
        dense = _run(home, *search, "--method", "dense")
        assert json.loads(dense.stdout)["hits"], dense.stderr
    finally:
        server.stop()
    for method, code in (("hybrid", 0), ("dense", 1)):
        alone = _run(home, "search", "bread", "--collection", "notes", "--method", method)
        assert alone.returncode == code and "does not answer" in alone.stderr
    assert "Searched by keywords only." in _run(home, *search).stderr
    back = _run(home, "models", "documents", "--vector-server", "none")
    assert back.returncode == 0 and "Chroma server" not in back.stderr
    dense = _run(home, *search, "--method", "dense")
    assert json.loads(dense.stdout)["hits"], dense.stderr
