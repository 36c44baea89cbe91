"""From a scripted session of feedback to an adapter, with the program's own commands.

Asks questions, corrects each answer to a short one, exports a bundle with some conversations kept
apart, trains a LoRA adapter with TRL on the processor, converts it and lets `inglenook evaluate`
compare base and adapter on what was kept apart.

    python -m tests.bench.training_bench MODEL.gguf QUESTIONS.jsonl WORK_FOLDER [--limit N]

Needs trl, peft, gguf and torch beside Inglenook. QUESTIONS holds lines {"id", "question"}.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

VALIDATION = "0.3"
EPOCHS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--limit", type=int, default=80)
    arguments = parser.parse_args()
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    (work / "passphrase").write_text("only for this benchmark")
    questions = work / "questions.jsonl"
    lines = arguments.questions.read_text("utf-8").splitlines()[: arguments.limit]
    questions.write_text("\n".join(lines), "utf-8")
    model = str(arguments.model)

    answers = work / "answers.jsonl"
    inglenook(work, "ask", "--batch", questions, "--model", model, "--max-tokens", "80",
              "--temperature", "0", "--output", answers)  # fmt: skip
    for line in answers.read_text("utf-8").splitlines():
        answer = json.loads(line)
        inglenook(work, "feedback", "rate", answer["message"], "down", "--reason", "too_long",
                  "--correction", first_sentence(answer["answer"]))  # fmt: skip
    exported = inglenook(work, "export", work / "bundle", "--validation", VALIDATION, "--json")
    print(exported)

    started = time.monotonic()
    unpack(arguments.model, work / "base")
    train(work / "base", work / "bundle", work / "peft")
    print(f"trained in {time.monotonic() - started:.0f} s")
    inglenook(work, "adapters", "convert", work / "peft", "--base", model,
              "--output", work / "short.gguf")  # fmt: skip
    print(inglenook(work, "evaluate", "--models", model, f"{model}+{work / 'short.gguf'}",
                    "--set", "held-out", "--validation", VALIDATION, "--json"))  # fmt: skip


def inglenook(work: Path, *arguments: object) -> str:
    """What a command prints."""
    command = [sys.executable, "-m", "app", "--home", str(work / "home"),
               "--passphrase-file", str(work / "passphrase"), *map(str, arguments)]  # fmt: skip
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def first_sentence(answer: str) -> str:
    end = min((answer.find(mark) + 1 for mark in ".!?\n" if mark in answer), default=len(answer))
    return answer[: max(end, 1)].strip() or answer


def unpack(model: Path, folder: Path) -> None:
    """The weights of a GGUF file as transformers keeps them."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    library: Any = AutoModelForCausalLM
    quantized = library.from_pretrained(model.parent, gguf_file=model.name)
    config = quantized.config
    del config.quantization_config  # the weights are full numbers by now
    plain = library.from_config(config)
    plain.load_state_dict(quantized.state_dict())
    plain.save_pretrained(folder)
    tokenizer: Any = AutoTokenizer.from_pretrained
    tokenizer(model.parent, gguf_file=model.name).save_pretrained(folder)


def train(base: Path, bundle: Path, folder: Path) -> None:
    command = [
        str(Path(sys.executable).with_name("trl")), "dpo",
        "--model_name_or_path", str(base), "--dataset_name", str(bundle), "--dataset_config", "dpo",
        "--output_dir", str(folder), "--num_train_epochs", str(EPOCHS),
        "--per_device_train_batch_size", "2", "--learning_rate", "2e-4", "--use_peft",
        "--lora_r", "8", "--lora_alpha", "16", "--lora_target_modules", "q_proj", "k_proj",
        "v_proj", "o_proj", "--use_cpu", "--bf16", "false", "--report_to", "none",
        "--save_strategy", "no", "--gradient_checkpointing", "false",
    ]  # fmt: skip
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
