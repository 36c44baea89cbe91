"""The shipped catalogue is sound, the user's file adds to it, and mistakes are named."""

from pathlib import Path

import pytest

from app.core.errors import UserError
from app.core.model_spec import APART, READY, READY_SMALL, FileSource, HubSource, PackageSource
from app.hub.catalogue import load_catalogue

OWN_MODEL = """
[[model]]
id = "{id}"
name = "Mine"
kind = "chat"
license = "MIT"
source = {{ type = "file", path = "/models/mine.gguf" }}
"""


def test_the_starters_come_with_packages_and_pins() -> None:
    catalogue = load_catalogue()
    for spec in (catalogue.starter("chat"), catalogue.starter("embedding")):
        assert isinstance(spec.source, PackageSource)
        assert len(spec.sha256) == 64
    embedder = catalogue.starter("embedding").embedder
    assert embedder and embedder.dimension == 384


def test_every_entry_says_what_a_picker_shows() -> None:
    for spec in load_catalogue().models:
        assert spec.name and spec.license and spec.parameters and spec.context_length
        if isinstance(spec.source, HubSource):
            assert spec.source.repository.count("/") == 1
            if spec.is_folder:
                # In ONNX form, which packaged programs run, too.
                assert spec.source.file.removesuffix(APART) in (READY, READY_SMALL)
            else:
                assert spec.source.file.endswith(".gguf")


def test_there_is_a_choice_of_models_for_documents() -> None:
    catalogue = load_catalogue()
    models = catalogue.models
    embedders = [spec for spec in models if spec.kind == "embedding"]
    rerankers = [spec for spec in models if spec.kind == "reranking"]
    assert len(embedders) > 3 and len(rerankers) > 3
    for kind in (embedders, rerankers):
        assert any(len(spec.languages) > 5 for spec in kind)
    assert all(spec.embedder and spec.embedder.max_tokens >= 256 for spec in embedders)
    multilingual = catalogue.find("multilingual-e5-small")
    assert multilingual and isinstance(multilingual.source, HubSource)
    assert multilingual.source.file == READY and multilingual.sha256 and multilingual.references


def test_own_entries_add_and_replace(tmp_path: Path) -> None:
    own_file = tmp_path / "models.toml"
    own_file.write_text(OWN_MODEL.format(id="mine") + OWN_MODEL.format(id="qwen3-4b-q4_k_m"))
    catalogue = load_catalogue(own_file)
    assert len(catalogue.models) == len(load_catalogue().models) + 1
    for model_id in ("mine", "qwen3-4b-q4_k_m"):
        spec = catalogue.find(model_id)
        assert spec and spec.source == FileSource("/models/mine.gguf")


def test_a_missing_own_file_is_no_problem(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path / "models.toml").models == load_catalogue().models


def test_a_variant_is_its_entry_in_another_size(tmp_path: Path) -> None:
    catalogue = load_catalogue()
    usual, large = catalogue.find("qwen3-4b-q4_k_m"), catalogue.find("qwen3-4b-q8_0")
    assert usual and large
    assert usual.family == large.family == "qwen3-4b-q4_k_m"
    assert isinstance(usual.source, HubSource) and isinstance(large.source, HubSource)
    assert large.source.file == "Qwen3-4B-Q8_0.gguf"
    assert large.source.revision == usual.source.revision
    assert large.size_bytes > usual.size_bytes
    assert large.sha256 not in ("", usual.sha256)
    assert large.sampling["temperature"] == 0.6


def test_every_chat_model_says_what_it_can_do_with_tools() -> None:
    catalogue = load_catalogue()
    for spec in catalogue.models:
        assert spec.kind != "chat" or spec.tool_skills == catalogue.tool_skills(spec)
    small, large = (
        catalogue.find("qwen2.5-coder-1.5b-instruct-q4_k_m"),
        catalogue.find("phi-4-q4_k_m"),
    )
    assert small and small.tool_skills and "native_calls" not in small.tool_skills
    assert large and large.tool_skills and "native_calls" in large.tool_skills


@pytest.mark.parametrize(
    ("entry", "skills"),
    [
        ("", ()),
        ("parameters = 300_000_000", ()),
        (
            "parameters = 2_000_000_000",
            ("sql", "many_tools", "second_reading", "table_queries"),
        ),
        (
            "parameters = 7_000_000_000",
            ("native_calls", "sql", "many_tools", "second_reading", "table_queries"),
        ),
        ("parameters = 7_000_000_000\ntool_skills = ['sql']", ("sql",)),
    ],
)
def test_what_an_entry_does_not_say_of_tools_follows_from_its_size(
    tmp_path: Path, entry: str, skills: tuple[str, ...]
) -> None:
    own_file = tmp_path / "models.toml"
    own_file.write_text(OWN_MODEL.format(id="mine") + entry)
    catalogue = load_catalogue(own_file)
    spec = catalogue.find("mine")
    assert spec and catalogue.tool_skills(spec) == skills


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (OWN_MODEL.format(id="mine") + "sampling = { temperature = 9 }", "temperature"),
        (
            OWN_MODEL.format(id="mine") + "variants = [{ quantization = 'Q8_0', file = 'x' }]",
            "only files of a hub",
        ),
        ("[[model]", "Expected"),
        ("model = " + "[" * 9999, "recursion"),
        ("size_bytes = " + "9" * 9999, "digits"),
        (OWN_MODEL.format(id="mine") + "colour = 'red'", "colour"),
        (OWN_MODEL.format(id="mine") + "size_bytes = -1", r"mine: .*model\[0\]\.size_bytes"),
        (OWN_MODEL.format(id="mine") + "sha256 = 'abc'", r"model\[0\]\.sha256"),
        (OWN_MODEL.format(id="No Spaces"), r"model\[0\]\.id"),
        (OWN_MODEL.format(id="mine") * 2, "mine is listed twice"),
        (OWN_MODEL.format(id="mine").replace('"chat"', '"embedding"'), "without an embedder"),
        (OWN_MODEL.format(id="mine").replace('"chat"', '"reranking"'), "without a context_length"),
        ("[[model]]\nid = 'mine'", "required field"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, text: str, named: str) -> None:
    own_file = tmp_path / "models.toml"
    own_file.write_text(text)
    with pytest.raises(UserError, match=named) as caught:
        load_catalogue(own_file)
    assert str(own_file) in caught.value.what
