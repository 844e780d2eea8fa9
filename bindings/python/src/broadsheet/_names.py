"""The names that a caller watches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class ConfiguredName:
    """A company, person or other thing that you watch: what texts call it, and what a report calls it.

    Its name and aliases are found as whole words, before any name that the library finds itself. A word in capitals is
    found in capitals only, a word with a capital with one, any other in any case. The longest counts, of equal ones the
    first.

    Args:
        name: what reports call it; found in texts as the aliases are
        type: ``"PER"``, ``"ORG"``, ``"LOC"`` or ``"MISC"``
        kind: more precisely, as ``"company"``; by default what the text says
        key: by default the folded name and the kind, or else the type
        aliases: what else it is called

    >>> acme = ConfiguredName("Acme Corporation", "ORG", key="acme", aliases=["Acme", "ACM"])
    >>> with broadsheet.Desk(names=[acme]) as desk:
    ...     report = desk.analyze("Shares of Acme fell. ACM had warned of it.")
    >>> [(entity.key, entity.name, len(entity.mentions)) for entity in report.entities]
    [('acme', 'Acme Corporation', 2)]
    """

    name: str
    type: str
    kind: str | None = None
    key: str | None = None
    aliases: Iterable[str] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.aliases, str):  # which the library refuses: one string is not a list of them
            object.__setattr__(self, "aliases", tuple(self.aliases))


def options(names: Iterable[ConfiguredName | Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Names as the library takes them."""
    return [asdict(name) if isinstance(name, ConfiguredName) else name for name in names]
