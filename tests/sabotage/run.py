"""Carries out the kept sabotages one by one, in a copy, and runs the tests that must see them.

Exits 1 when a sabotage goes unseen, or when its tests fail without it. Give numbers (R22 R30) to try only those.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from requirements.table import Result, results
from sabotage.sabotages import Sabotage, sabotages
from wijkwandeling.settings import REPOSITORY

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "dist", "demo-data", "test-results", "__pycache__", "*_cache"
)
INSIDE = REPOSITORY / "test-results"
VITEST = REPOSITORY / "node_modules" / ".bin" / "vitest"
WORKSPACES = ("pwa", "service_worker")


def copy_of_the_project(folder: Path) -> Path:
    """Everything that is written by hand. It lies inside the project, so that what was installed is found above it;
    without a package.json of its own, so that Vite serves from there too.
    """
    copy = folder / "copy"
    shutil.copytree(REPOSITORY, copy, ignore=LEFT_OUT)
    (copy / "package.json").unlink()
    return copy


def run(copy: Path, tests: Iterable[str], number: int | None = None) -> list[Result]:
    """The results of these test files in the copy, of one requirement or of all."""
    files = sorted(set(tests))
    found: list[Result] = []
    for workspace in WORKSPACES:
        own = [file.removeprefix(f"{workspace}/") for file in files if file.startswith(f"{workspace}/")]
        if own:
            found += _vitest(copy / workspace, own, number)
    own = [file for file in files if file.endswith(".py")]
    if own:
        found += _pytest(copy, own)
    return [result for result in found if number is None or number in result.numbers]


def _vitest(workspace: Path, files: list[str], number: int | None) -> list[Result]:
    report = workspace.parent / f"{workspace.name}.xml"
    report.unlink(missing_ok=True)
    only = ["--testNamePattern", rf"\bR{number}\b"] if number else []
    patience = ["--testTimeout=30000", "--hookTimeout=30000"]
    _quietly([str(VITEST), "run", *files, *only, *patience, "--reporter=junit", f"--outputFile={report}"], workspace)
    return list(results(report)) if report.exists() else []


def _pytest(copy: Path, files: list[str]) -> list[Result]:
    report = copy / "server.xml"
    report.unlink(missing_ok=True)
    _quietly([sys.executable, "-m", "pytest", "-q", "--junitxml", str(report), *files], copy)
    return list(results(report)) if report.exists() else []


def _quietly(command: list[str], folder: Path) -> None:
    """A test that fails is what we hope for: its report is read, its words are not."""
    root = folder if folder.name not in WORKSPACES else folder.parent
    own = {"PYTHONPATH": str(root / "server"), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    subprocess.run(command, cwd=folder, env=os.environ | own, capture_output=True, check=False)


def try_out(copy: Path, sabotage: Sabotage) -> str:
    """``seen`` when a test with its number fails, otherwise what happened instead."""
    before = sabotage.carry_out(copy)
    try:
        found = run(copy, sabotage.tests, sabotage.number)
    finally:
        sabotage.undo(copy, before)
    if not found:
        return "NO TEST RAN"
    return "NOT SEEN" if all(result.passed for result in found) else "seen"


def main(names: list[str]) -> int:
    chosen = [sabotage for sabotage in sabotages() if not names or sabotage.name in names]
    INSIDE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=INSIDE) as folder:
        copy = copy_of_the_project(Path(folder))
        healthy = run(copy, (test for sabotage in chosen for test in sabotage.tests))
        unwell = [result.file for result in healthy if not result.passed]
        if unwell:
            print("These fail without any sabotage:", *sorted(set(unwell)))
            return 1
        unseen = 0
        for sabotage in chosen:
            outcome = try_out(copy, sabotage)
            unseen += outcome != "seen"
            print(f"{sabotage.name:<4} {outcome:<12} {sabotage.why} ({', '.join(sabotage.tests)})", flush=True)
    print(f"{len(chosen) - unseen} of {len(chosen)} sabotages were seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
