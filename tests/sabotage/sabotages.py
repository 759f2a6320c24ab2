"""The kept sabotages: one small break for each requirement, and the tests that must then fail."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from wijkwandeling.settings import REPOSITORY


@dataclass(frozen=True)
class Sabotage:
    """``find`` in ``file`` becomes ``replace``; then a test in ``tests`` with this number must fail."""

    number: int
    why: str
    file: str
    find: str
    replace: str
    tests: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"R{self.number}"

    def applies(self, root: Path = REPOSITORY) -> bool:
        return (root / self.file).read_text().count(self.find) == 1

    def carry_out(self, root: Path) -> str:
        """Break the copy at ``root``; what the file said before."""
        path = root / self.file
        before = path.read_text()
        path.write_text(before.replace(self.find, self.replace))
        return before

    def undo(self, root: Path, before: str) -> None:
        (root / self.file).write_text(before)


def sabotages() -> list[Sabotage]:
    listed = tomllib.loads((Path(__file__).parent / "sabotages.toml").read_text())
    return [Sabotage(int(name[1:]), tests=tuple(facts.pop("tests")), **facts) for name, facts in listed.items()]
