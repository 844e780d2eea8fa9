#!/usr/bin/env python3
"""Times broadsheet beside other tools on the same texts, in one run on one thread; prints tables in Markdown and draws
benchmarks/speed.svg.

    speed.py --data DIRECTORY     its corpus.jsonl is read; without it, copies of the two articles in seeds/
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import time

import beside_peers
import chart

ROOT = pathlib.Path(__file__).resolve().parents[1]
COMMAND = ROOT / "build/bin/broadsheet"
LIBRARY = ROOT / "build/lib/libbroadsheet.so.0"
IN_PROCESS = ROOT / "benchmarks/in-process/.build/release/InProcess"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def texts_of(data):
    corpus = pathlib.Path(data) / "corpus.jsonl"
    if not corpus.exists():
        return [seed.read_text() for seed in SEEDS] * 3000
    with open(corpus, encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def best(runs, body):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def rows_of_the_command(folder, texts, megabytes):
    stream = folder / "texts.jsonl"
    stream.write_text("".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts)))

    def run(*only):
        with open(stream, "rb") as source:
            subprocess.run([COMMAND, "analyze", "--jsonl", *only], stdin=source, stdout=subprocess.DEVNULL, check=True)

    yield "`analyze --jsonl --only counts,readability`, whole process", megabytes / best(5, lambda: run("--only", "counts,readability"))
    yield "`analyze --jsonl`, every section but tokens, whole process", megabytes / best(3, run)


def rows_in_process(folder, texts):
    plain = folder / "texts"
    plain.write_bytes(b"\0".join(t.replace("\0", " ").encode() for t in texts))
    result = subprocess.run([IN_PROCESS, plain, *SEEDS], capture_output=True, text=True, check=True)
    for line in result.stdout.splitlines():
        name, value = line.rsplit(" ", 1)
        yield name, float(value)


def load_and_first_report():
    """Milliseconds from dlopen to the first report, the best of several new processes."""
    program = (
        "import ctypes,time,sys\n"
        "text=open(sys.argv[2],'rb').read()\n"
        "class Buffer(ctypes.Structure): _fields_=[('data',ctypes.c_void_p),('length',ctypes.c_size_t)]\n"
        "start=time.perf_counter()\n"
        "lib=ctypes.CDLL(sys.argv[1])\n"
        "desk=ctypes.c_void_p();out=Buffer()\n"
        "lib.broadsheet_desk_open(None,ctypes.c_size_t(0),ctypes.byref(desk),None)\n"
        "status=lib.broadsheet_desk_analyze(desk,text,ctypes.c_size_t(len(text)),None,ctypes.c_size_t(0),ctypes.byref(out),None)\n"
        "assert status==0 and out.length>500\n"
        "print((time.perf_counter()-start)*1e3)\n")
    run = lambda: float(subprocess.run(["python3", "-c", program, str(LIBRARY), str(SEEDS[0])],
                                       capture_output=True, text=True, check=True).stdout)
    return min(run() for _ in range(9))


def peak_memory(command, stdin):
    """Megabytes at the most, of one run of a command."""
    script = "import resource,subprocess,sys\nsubprocess.run(sys.argv[2:],stdin=open(sys.argv[1],'rb'),stdout=subprocess.DEVNULL)\n" \
             "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    result = subprocess.run(["python3", "-c", script, str(stdin), *map(str, command)], capture_output=True, text=True, check=True)
    return int(result.stdout) / 1024


def memory_rows(folder, texts):
    stream = folder / "long.jsonl"
    with open(stream, "w") as out:
        for repeat in range(3):
            for index, text in enumerate(texts):
                out.write(json.dumps({"id": index, "text": text}) + "\n")
    yield "`analyze --jsonl` over a long stream, MB", peak_memory([COMMAND, "analyze", "--jsonl"], stream)
    large = folder / "large.txt"
    body = "\n\n".join(texts).encode()
    large.write_bytes((body * (60_000_000 // len(body) + 1))[:60_000_000].decode("utf-8", "ignore").encode())
    yield "one article of 60 MB, MB", peak_memory([COMMAND, "analyze", "--json", large], os.devnull)


def table(head, rows):
    print(f"\n| {head} | |\n|---|---:|")
    for name, value in rows:
        print(f"| {name} | {value:,.3g} |" if value < 10 else f"| {name} | {value:,.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="")
    texts = texts_of(parser.parse_args().data)
    megabytes = sum(len(t.encode()) for t in texts) / 1e6
    print(f"# Results\n\n{len(texts)} articles, {megabytes:.1f} MB; one thread; best of several runs. Made by `make bench`.")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table("the command, MB of text a second", rows_of_the_command(folder, texts, megabytes))
        tasks = beside_peers.measure(texts)
        beside_peers.report(tasks)
        chart.draw(tasks, ROOT / "benchmarks/speed.svg")
        table("in process, JSON left out", rows_in_process(folder, texts))
        table("the library", [("stripped, MB", LIBRARY.stat().st_size / 1e6), ("load and first report, ms", load_and_first_report())])
        table("memory", memory_rows(folder, texts))


if __name__ == "__main__":
    main()
