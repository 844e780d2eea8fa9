#!/usr/bin/env python3
"""Fills documents with what commands really print, or checks that they still print it.

    live_examples.py FILE...            fills in
    live_examples.py --check FILE...    fails where a document shows something else

In a Markdown file a comment names the command, and the fenced block behind it holds what it prints:

    <!-- prints: broadsheet words readability -->
    ```
    readability  5
    ```

Commands run in a shell at the top of the repository, with build/bin first on the path.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
EXAMPLE = re.compile(r"(<!-- prints: (?P<command>.*?) -->\n```(?P<kind>\w*)\n)(?P<output>.*?)(^```$)", re.S | re.M)


def printed(command):
    path = f"{ROOT / 'build/bin'}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "NO_COLOR": "1"}
    result = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command}\nfailed: {result.stderr}")
    return result.stdout if result.stdout.endswith("\n") else result.stdout + "\n"


def filled(text):
    return EXAMPLE.sub(lambda found: found[1] + printed(found["command"]) + found[5], text)


def main(arguments):
    check = arguments[:1] == ["--check"]
    stale = False
    for name in arguments[check:]:
        path = pathlib.Path(name)
        old = path.read_text(encoding="utf-8")
        new = filled(old)
        if new == old:
            continue
        stale = True
        if check:
            sys.stdout.writelines(difflib.unified_diff(
                old.splitlines(True), new.splitlines(True), f"{name} shows", "the command prints"))  # fmt: skip
        else:
            path.write_text(new, encoding="utf-8")
            print(f"{name}: filled in anew")
    if check and stale:
        sys.exit("documents show what is no longer printed; run: make examples")


if __name__ == "__main__":
    main(sys.argv[1:])
