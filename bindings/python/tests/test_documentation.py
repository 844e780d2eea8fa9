"""What the documentation shows is so."""

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import broadsheet

# The library lies among the modules, and has an extension's name.
FOUND = [module.name for module in pkgutil.iter_modules(broadsheet.__path__) if module.name.startswith("_")]
MODULES = ["broadsheet", *(f"broadsheet.{name}" for name in FOUND)]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name, desk, seeds):
    module = importlib.import_module(name)
    known = {"broadsheet": broadsheet, "desk": desk, "text": seeds[0], "first": seeds[0], "second": seeds[1]}
    assert doctest.testmod(module, extraglobs=known).failed == 0


def test_readme(seeds):
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    first, second = (part.split("```")[0] for part in readme.split("```python")[1:])
    names = {"another": seeds[1], "texts": seeds}
    exec(first, names)
    assert names["report"].article.title.text == "Luna-25 lost" and names["report"].counts.words == 11
    assert names["comparison"].relation.verdict in readme
    exec(second, names)
    assert len(names["result"].sentences) > 10
