#!/usr/bin/env python3
"""Runs the code that the documentation shows.

    run_blocks.py [PAGE.md ...]    default: README.md, docs/*.md and the pages of the Swift package

Every fenced block that names a language here is run, and fails the page when it fails; the names of the languages and
what a block finds around it are listed in CONTRIBUTING.md, "Code in the documentation". `make build` comes first.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("BUILD", ROOT / "build"))
RELEASE = ROOT / ".build" / "release"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS]
FENCE = re.compile(r"^```(\w+)[ \t]*([^\n]*)\n(.*?)^```[ \t]*$", re.M | re.S)


class Page:
    """One page while its blocks run: a directory of its own, and what earlier blocks left behind."""

    def __init__(self, directory):
        self.directory = directory
        self.names = {"text": TEXTS[0], "other": TEXTS[1], "texts": TEXTS}
        for name, seed in (("article.txt", 0), ("ours.txt", 0), ("theirs.txt", 1)):
            (directory / name).write_text(TEXTS[seed], encoding="utf-8")
        self.write_lines("articles.jsonl", [{"id": f"a{n}", "text": text} for n, text in enumerate(TEXTS)])
        self.write_lines("pairs.jsonl", [{"id": "p1", "a": {"text": TEXTS[0]}, "b": {"text": TEXTS[1]}}])
        self.write_lines("words.jsonl", [{"id": "w1", "word": "readability"}])
        (directory / "seeds").symlink_to(ROOT / "seeds")
        environment = dict(os.environ)
        environment["PATH"] = f"{BUILD / 'bin'}:{pathlib.Path(sys.executable).parent}:{environment['PATH']}"
        environment["LD_LIBRARY_PATH"] = str(BUILD / "lib")
        self.environment = environment

    def write_lines(self, name, objects):
        (self.directory / name).write_text("".join(json.dumps(each) + "\n" for each in objects))

    def run(self, *words, cwd=None):
        done = subprocess.run(
            [*map(str, words)], cwd=cwd or self.directory, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{done.stdout}{done.stderr}")


def hoisted(code, pattern):
    """The lines that have to stand at the top of a file, and the others."""
    lines = code.splitlines()
    return [line for line in lines if re.match(pattern, line)], [line for line in lines if not re.match(pattern, line)]


def run_python(page, code, _):
    exec(compile(code, "block", "exec"), page.names)


def run_sh(page, code, words):
    page.run("bash", "-euo", "pipefail", "-c", code, cwd=ROOT if "checkout" in words else page.directory)


def run_json(page, code, _):
    for line in [code] if code.count("\n{") == 0 else code.splitlines():
        json.loads(line)


C_AROUND = """#include <stdio.h>
#include <string.h>
%s
static char text[1 << 20], other[1 << 20];
static size_t length, other_length;
static size_t read_file(const char *path, char *to) {
    FILE *file = fopen(path, "rb");
    size_t count = file == NULL ? 0 : fread(to, 1, (1 << 20) - 1, file);
    if (file != NULL) fclose(file);
    return count;
}
static int block(void) {
%s
    return 0;
}
int main(void) {
    length = read_file("ours.txt", text);
    other_length = read_file("theirs.txt", other);
    return block();
}
"""


def run_c(page, code, _):
    if not re.search(r"\bmain\(", code):
        code = C_AROUND % tuple("\n".join(lines) for lines in hoisted(code, r"#include"))
    (page.directory / "block.c").write_text(code)
    flags = ("-std=c99", "-Wall", "-Wno-unused-variable", "-Werror", f"-I{ROOT / 'include'}")
    page.run("cc", *flags, "block.c", f"-L{BUILD / 'lib'}", "-lbroadsheet", "-o", "block")
    page.run("./block")


SWIFT_AROUND = """%s
import Foundation
func block(_ text: String, _ other: String) throws {
%s
}
func contents(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
try block(try contents("ours.txt"), try contents("theirs.txt"))
"""


def run_swift(page, code, _):
    """Against the modules that `make lib` built, so that nothing is built twice."""
    source = page.directory / "main.swift"
    source.write_text(SWIFT_AROUND % tuple("\n".join(lines) for lines in hoisted(code, r"import ")))
    maps = [*ROOT.glob("Sources/*Tables/include/module.modulemap"), *RELEASE.glob("*.build/module.modulemap")]
    flags = [word for path in maps for word in ("-Xcc", f"-fmodule-map-file={path}")]
    objects = [*RELEASE.glob("Broadsheet.build/*.o"), *RELEASE.glob("Broadsheet*Tables.build/*.o")]
    page.run("swiftc", "-swift-version", "6", "-suppress-warnings", "-I", RELEASE / "Modules", *flags, source, *objects,
             "-o", "block")  # fmt: skip
    page.run("./block")


RUNNERS = {"python": run_python, "sh": run_sh, "json": run_json, "c": run_c, "swift": run_swift}


def run_page(path):
    """Runs a page's blocks from top to bottom; gives how many ran and how many failed."""
    source = path.read_text(encoding="utf-8")
    ran = failed = 0
    with tempfile.TemporaryDirectory() as directory:
        page = Page(pathlib.Path(directory))
        for block in FENCE.finditer(source):
            language, words, code = block.group(1), block.group(2).split(), block.group(3)
            if language not in RUNNERS or "skip" in words:
                continue
            ran += 1
            try:
                RUNNERS[language](page, code, words)
            except Exception as error:
                failed += 1
                line = source.count("\n", 0, block.start()) + 1
                reason = error if isinstance(error, RuntimeError) else traceback.format_exc()
                print(f"{path.relative_to(ROOT)}:{line}: this block fails\n{reason}", file=sys.stderr)
    return ran, failed


def main(names):
    # Where the Python package is not installed its sources do.
    sys.path.append(str(ROOT / "bindings" / "python" / "src"))
    os.environ.setdefault("BROADSHEET_LIBRARY", str(BUILD / "lib" / "libbroadsheet.so"))
    pages = [pathlib.Path(name).resolve() for name in names]
    pages = pages or [ROOT / "README.md", *sorted(ROOT.glob("docs/*.md")), *sorted(ROOT.glob("Sources/*/*.docc/*.md"))]
    results = [run_page(path) for path in pages]
    ran, failed = (sum(column) for column in zip(*results))
    print(f"documentation: {ran} blocks of {len(pages)} pages ran, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
