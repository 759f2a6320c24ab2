"""Prints which test shows which requirement, from the reports of the runs; exits 1 when one is not shown.

Give the JUnit files as arguments. In pytest a test names its requirements with a marker, which
conftest.py writes to the report; in vitest with the first words of its title or of its group's.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
SHEET = HERE.parent / "manual" / "PHONES.md"
TITLE_START = re.compile(r"(?:^| > )((?:R\d+ )+)")


@dataclass(frozen=True)
class Result:
    """One test of a run, with the requirements that it names."""

    file: str
    numbers: frozenset[int]
    passed: bool


@dataclass
class Requirement:
    number: int
    name: str
    only_on_a_phone: str = ""
    results: list[Result] = field(default_factory=list)

    @property
    def state(self) -> str:
        if any(not result.passed for result in self.results):
            return "FAILED"
        if self.results:
            return "passed"
        return "manual sheet" if self._is_on_the_sheet() else "NOT SHOWN"

    @property
    def shown_by(self) -> str:
        if not self.results:
            return f"{SHEET.name}: {self.only_on_a_phone}" if self.only_on_a_phone else ""
        counts = Counter(result.file for result in self.results)
        return ", ".join(f"{file} ({count})" if count > 1 else file for file, count in sorted(counts.items()))

    def _is_on_the_sheet(self) -> bool:
        headings = re.findall(r"^#+ (.*)$", SHEET.read_text(), re.MULTILINE) if SHEET.exists() else []
        return self.only_on_a_phone in headings


def requirements() -> list[Requirement]:
    listed = tomllib.loads((HERE / "requirements.toml").read_text())
    return [Requirement(number=int(name[1:]), **facts) for name, facts in listed.items()]


def results(report: Path) -> Iterator[Result]:
    """The tests of one JUnit file; what was skipped has shown nothing."""
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 - a file that our own run wrote
        if case.find("skipped") is not None:
            continue
        passed = case.find("failure") is None and case.find("error") is None
        yield Result(_file(case, report), frozenset(_numbers(case)), passed)


def table(reports: Iterable[Path]) -> list[Requirement]:
    listed = requirements()
    found = [result for report in reports for result in results(report)]
    for requirement in listed:
        requirement.results = [result for result in found if requirement.number in result.numbers]
    unknown = {number for result in found for number in result.numbers} - {each.number for each in listed}
    assert not unknown, f"tests name requirements that do not exist: {sorted(unknown)}"
    return listed


def _numbers(case: ElementTree.Element) -> Iterator[int]:
    for named in case.iterfind("properties/property[@name='requirement']"):
        yield int(named.get("value", ""))
    for words in TITLE_START.findall(case.get("name", "")):
        yield from (int(word[1:]) for word in words.split())


def _file(case: ElementTree.Element, report: Path) -> str:
    """Where the test is, as somebody would type it."""
    named = case.get("classname", "")
    return f"{report.stem}/{named}" if named.endswith(".ts") else "/".join(named.split(".")) + ".py"


def main(reports: list[str]) -> int:
    listed = table(map(Path, reports))
    width = max(len(requirement.name) for requirement in listed)
    for each in listed:
        print(f"{f'R{each.number}':<4} {each.name:<{width}}  {each.state:<12}  {each.shown_by}")
    open_ones = [f"R{each.number}" for each in listed if each.state not in ("passed", "manual sheet")]
    print(f"{len(listed) - len(open_ones)} of {len(listed)} requirements are shown", *open_ones)
    return 1 if open_ones else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
