"""Draws the speeds beside other tools as a picture for the README."""

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "broadsheet", "font.family": "sans-serif", "font.size": 10})

from matplotlib import pyplot  # noqa: E402

OWN, OTHER, INK = "#1f5f8b", "#b8c4cc", "#333333"


def draw(tasks, path):
    """Bars on a logarithmic scale, a group for each task that a peer does too."""
    groups = {task: rows for task, rows in tasks.items() if len(rows) > 1}
    bars = sum(len(rows) + 1 for rows in groups.values())
    figure, axes = pyplot.subplots(figsize=(7.5, 0.36 * bars + 0.6))
    line = 0
    for task, rows in groups.items():
        axes.text(0.02, line, task, fontweight="bold", va="center", color=INK)
        for tool, value in rows:
            line += 1
            own = tool == "broadsheet"
            axes.barh(line, value, left=0.0, color=OWN if own else OTHER, height=0.7)
            axes.text(value * 1.1, line, f"{tool}  {value:,.3g} MB/s", va="center", color=INK)
        line += 1
    axes.set(xscale="log", xlim=(0.02, 2000), ylim=(line - 0.3, -0.7), yticks=[])
    ticks = [0.1, 1, 10, 100]
    axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.set_xticks([], minor=True)
    axes.set_xlabel("MB of text a second, one thread, logarithmic", color=INK)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
