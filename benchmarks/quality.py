#!/usr/bin/env python3
"""Scores broadsheet on the data sets with the scoring script; prints a table in Markdown.

The shipped tables saw the data of sentences, tokens, tags, names and syllables: their honest scores stand in tables/, these
only show that nothing broke. Of quotations and times nothing was trained on what is scored here.

    quality.py --data DIRECTORY --score SCRIPT
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
COMMAND = ROOT / "build/bin/broadsheet"
ANALYZE = ["analyze", "--jsonl", "--offsets", "codepoints", "--only"]
COMPARE = ["compare", "--jsonl", "--offsets", "codepoints"]
TASKS = [
    ("sentences", "sentences/ewt_dev", [*ANALYZE, "sentences,tokens"]),
    ("sentences", "sentences/gum_dev", [*ANALYZE, "sentences,tokens"]),
    ("golden", "sentences/golden_rules", [*ANALYZE, "sentences"]),
    ("syllables", "syllables/cmudict", ["words", "--jsonl"]),
    ("entities", "entities/ewt_dev", [*ANALYZE, "entities"]),
    ("entities", "entities/gum_dev", [*ANALYZE, "entities"]),
    ("entities", "entities/wnut17_dev", [*ANALYZE, "entities"]),
    ("links", "entities/gum_links_dev", [*ANALYZE, "entities"]),
    ("quotations", "quotations/polnear_dev", [*ANALYZE, "quotations"]),
    ("times", "times/timebank", [*ANALYZE, "times"]),
    ("stories", "stories/news_cluster", COMPARE),
    ("stories", "stories/news_cluster_short", COMPARE),
    ("reuse", "reuse/short_answers", COMPARE),
    ("paraphrase", "paraphrase/mrpc_train", COMPARE),
    ("paraphrase", "paraphrase/stsb_train", COMPARE),
]


def run(task, gold, command, score):
    inputs = subprocess.run([sys.executable, score, "inputs", task, gold], capture_output=True, check=True).stdout
    output = subprocess.run([COMMAND, *command], input=inputs, capture_output=True).stdout
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(output)
        file.flush()
        return json.loads(subprocess.run([sys.executable, score, task, gold, file.name], capture_output=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--score", required=True)
    arguments = parser.parse_args()
    print("\n| quality on development data (sentences, tokens, names, syllables: seen in training; see tables/) | |\n|---|---|")
    for task, name, command in TASKS:
        gold = pathlib.Path(arguments.data) / f"{name}.jsonl"
        if gold.exists():
            figures = run(task, gold, command, arguments.score)
            figures.pop("wrong_values", None)  # they quote the data
            print(f"| {task}, {name} | `{json.dumps(figures)}` |", flush=True)


if __name__ == "__main__":
    main()
