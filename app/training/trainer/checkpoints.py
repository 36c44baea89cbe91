"""The folder of a training: checkpoints that are whole or not there, and the adapter at the end."""

import shutil
from pathlib import Path

from app.core.errors import UserError

ADAPTER = "adapter"
"""The folder, within that of the training, of the trained adapter in PEFT's format."""

BASE = "base"
"""The folder of the base's weights, dequantized; removed when the training is over."""

STAGES = "stages"
"""The folder of checkpoints, with a folder for each stage; removed when the training is over."""

SCRATCH = "scratch"
"""The folder for the libraries' temporary files; removed after each run."""

REHEARSED = "rehearsed.json"
"""A file in the folder of the stages, with the rows of the base's own answers."""

DONE = "done"
"""The folder, in that of a stage, of its final adapter."""

COMPLETE = "complete"
"""A file in a checkpoint, written last."""


def last_checkpoint(stage: Path) -> Path | None:
    """The last whole checkpoint in the folder of a stage."""
    whole = [each.parent for each in stage.glob(f"checkpoint-*/{COMPLETE}")]
    return max(whole, key=step_of, default=None)


def step_of(checkpoint: Path) -> int:
    """The step, within its stage, that a checkpoint was made after."""
    return int(checkpoint.name.rpartition("-")[2])


def keep_last(folder: Path) -> None:
    """Take the adapter of the last checkpoint as the result of the training in `folder`.

    Raises UserError if there is none, and OSError.
    """
    for stage in sorted((folder / STAGES).glob("*"), reverse=True):
        whole = stage / DONE if (stage / DONE).is_dir() else last_checkpoint(stage)
        if whole:
            copy_adapter(whole, folder / ADAPTER)
            return
    raise UserError(
        "This training has no checkpoint yet, so there is no adapter to keep.",
        "Let it train on, or delete it.",
    )


def copy_adapter(source: Path, target: Path) -> None:
    """Copy the files of an adapter that PEFT saved; the copy is whole or not there."""
    part = target.with_name(f"{target.name}.part")
    for leftover in (part, target):
        shutil.rmtree(leftover, ignore_errors=True)
    part.mkdir(parents=True)
    for file in source.glob("adapter_*"):
        shutil.copyfile(file, part / file.name)
    part.rename(target)


def has_original_weights(gguf: Path) -> bool:
    """Whether the folder of a GGUF file also holds the weights that it was made from."""
    folder = gguf.parent
    is_model = (folder / "config.json").exists() and (folder / "tokenizer_config.json").exists()
    return is_model and any(folder.glob("*.safetensors"))


def remove_unneeded(folder: Path) -> None:
    """Remove from the folder of a training what is needed only until it has an adapter."""
    for name in (BASE, STAGES):
        shutil.rmtree(folder / name, ignore_errors=True)


def linked_base(file: Path, folder: Path) -> Path:
    """A link to the base in the folder of the training.

    The worker may not list the folder of the base itself, which transformers does.
    """
    link = folder / "base.gguf"
    try:
        link.unlink(missing_ok=True)
        link.symlink_to(file.resolve())
    except OSError:  # where links need rights, workers are not confined
        return file
    return link
