"""The bundle trains: TRL's own trainers load each file and take real steps on a tiny model."""

import copy
from pathlib import Path
from typing import Any

import pytest

from app.core.feedback import ExportRequest
from app.training.bundles.bundle_writing import write_bundle
from app.training.dataset import RatedExample
from app.training.evaluation.grading import Agreement, write_machine_labels
from tests.training.conftest import example
from tests.training.tiny_models import configuration, make_model, make_tokenizer

# Importing these libraries warns about their own dependencies, which is not ours to fix.
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]


@pytest.fixture
def bundle(tmp_path: Path, with_tools: RatedExample) -> Path:
    examples = [
        example("q 😀", "good", "up"),
        example("q 😀", "bad <|end|>", "down"),
        example("r", "wrong", "down", correction="right"),
        with_tools,
    ]
    request = ExportRequest(folder=tmp_path / "bundle", formats=("sft", "dpo", "kto", "reward"))
    return write_bundle(request, examples).folder


@pytest.fixture
def tokenizer() -> Any:
    return make_tokenizer()


@pytest.fixture
def model(tokenizer: Any) -> Any:
    return make_model(tokenizer)


def _load(bundle: Path, name: str) -> Any:
    from datasets import load_dataset

    return load_dataset(
        "json",
        data_files=str(bundle / f"{name}.jsonl"),
        split="train",
        cache_dir=str(bundle.parent / "cache"),
    )


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("sft", 4, {"prompt", "completion", "tools"}),
        ("dpo", 2, {"prompt", "chosen", "rejected"}),
        pytest.param(
            *("kto", 5, {"prompt", "completion", "label", "tools"}), marks=pytest.mark.nightly
        ),
        pytest.param("reward", 2, {"chosen", "rejected"}, marks=pytest.mark.nightly),
    ],
)
def test_trains(
    bundle: Path, model: Any, tokenizer: Any, name: str, rows: int, columns: set[str]
) -> None:
    dataset = _load(bundle, name)
    assert dataset.num_rows == rows and set(dataset.column_names) == columns
    _train(dataset, name, model, tokenizer, bundle.parent / "out")


def test_labels_of_a_machine_train_with_their_mark(
    tmp_path: Path, model: Any, tokenizer: Any
) -> None:
    graded = [(example(f"q{n}", f"answer {n}"), 5.0 if n % 2 else 1.0) for n in range(4)]
    measured = Agreement(liked=10, disliked=10, pairs=100, share=0.8)
    write_machine_labels(tmp_path / "machine", graded, "judge", measured)
    dataset = _load(tmp_path / "machine", "kto")
    assert set(dataset["labelled_by"]) == {"machine: judge"}
    _train(dataset, "kto", model, tokenizer, tmp_path / "out")


def _trainer(dataset: Any, name: str, model: Any, tokenizer: Any, folder: Path) -> Any:
    import trl

    prefix = "Reward" if name == "reward" else name.upper()
    config_type = getattr(trl, f"{prefix}Config")
    trainer_type = getattr(trl, f"{prefix}Trainer")
    config = config_type(
        output_dir=str(folder),
        max_steps=2,
        per_device_train_batch_size=2,
        learning_rate=1e-2,
        report_to=[],
        save_strategy="no",
        use_cpu=True,
        bf16=False,
        gradient_checkpointing=False,
        dataloader_pin_memory=False,
        disable_tqdm=True,
    )
    reference = {"ref_model": copy.deepcopy(model)} if name in ("dpo", "kto") else {}
    return trainer_type(
        model=model, args=config, train_dataset=dataset, processing_class=tokenizer, **reference
    )


def _train(dataset: Any, name: str, model: Any, tokenizer: Any, folder: Path) -> None:
    """Two steps with TRL's own trainer change the weights."""
    import torch
    import transformers

    if name == "reward":
        library: Any = transformers
        model = library.LlamaForSequenceClassification(configuration(tokenizer))
    before = {key: value.clone() for key, value in model.state_dict().items()}
    trainer = _trainer(dataset, name, model, tokenizer, folder)
    outcome = trainer.train()
    assert outcome.global_step == 2
    assert torch.isfinite(torch.tensor(outcome.training_loss))
    assert any(not torch.equal(before[key], value) for key, value in model.state_dict().items())


def test_the_folder_loads_by_its_card(bundle: Path) -> None:
    from datasets import get_dataset_config_names

    assert get_dataset_config_names(str(bundle)) == ["sft", "dpo", "kto", "reward"]


def test_only_the_answer_is_trained(bundle: Path, model: Any, tokenizer: Any) -> None:
    """The collator masks every token but those of a call or of an answer."""
    trainer = _trainer(_load(bundle, "sft"), "sft", model, tokenizer, bundle.parent / "out")
    trained = [
        tokenizer.decode(row[row != -100])
        for batch in trainer.get_train_dataloader()
        for row in batch["labels"]
    ]
    call = (
        '{"type": "function", "function": {"name": "calculator", '
        '"arguments": {"expression": "17*23"}}}'
    )
    expected = ["good", "right", f"[{call}]", "It is 391."]
    assert sorted(trained) == sorted(f"{text}<|end|>" for text in expected)
