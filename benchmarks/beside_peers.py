"""Times broadsheet and its peers from Python on the same texts, in one process on one thread."""

import time

import peers

SECONDS = 3  # a tool measures as many texts as it gets through in this time, all of them at the most


def speed(read, texts):
    """MB of text a second, the better of two rounds; the first text is read before, so that loading is left out."""
    read(texts[0])
    return max(_round(read, texts) for _ in range(2))


def _round(read, texts):
    size = 0
    start = time.perf_counter()
    for text in texts:
        read(text)
        size += len(text.encode())
        if time.perf_counter() - start > SECONDS:
            break
    return size / 1e6 / (time.perf_counter() - start)


def measure(texts):
    """{task: [(tool, MB a second)]}, the fastest first."""
    tasks = {}
    for tool, functions in peers.installed():
        if not functions:
            print(f"\n{tool}")
        for task, read in functions.items():
            tasks.setdefault(task, []).append((tool, speed(read, texts)))
    return {task: sorted(rows, key=lambda row: -row[1]) for task, rows in tasks.items()}


def report(tasks):
    """Prints a table in Markdown; the ratio is broadsheet's speed to the tool's."""
    print("\n| from Python, one thread | MB/s | broadsheet is so many times faster |\n|---|---:|---:|")
    for task, rows in tasks.items():
        own = dict(rows)["broadsheet"]
        for tool, value in rows:
            ratio = "" if tool == "broadsheet" else f"{own / value:,.1f}"
            print(f"| {task}: {tool} | {value:,.3g} | {ratio} |", flush=True)
