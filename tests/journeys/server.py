"""The real server in a process of its own, as an installation runs it: HTTP and job consumer."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wijkwandeling.settings import REPOSITORY, Settings, from_environment

START_SECONDS = 60
STOP_SECONDS = 30
APP = Path(os.environ.get("WIJKWANDELING_APP_DIR", REPOSITORY / "pwa" / "dist"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class Server:
    """``wijkwandeling serve`` on ``port`` with ``data``; phones reach it at ``public_url`` and get ``app`` there."""

    port: int
    data: Path
    public_url: str
    app: Path = APP
    _process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        return self.data.with_suffix(".log")

    @property
    def environ(self) -> dict[str, str]:
        own = {"WIJKWANDELING_PUBLIC_URL": self.public_url, "WIJKWANDELING_APP_DIR": str(self.app)}
        return {name: value for name, value in os.environ.items() if not name.startswith("WIJKWANDELING_")} | own

    @property
    def settings(self) -> Settings:
        """The settings it runs with, for preparing things in its database."""
        return from_environment(self.environ, self.data)

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it and wait until it answers; AssertionError with its output when it dies first."""
        assert (self.app / "index.html").is_file(), f"{self.app} holds no built app. Give this command: make build"
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command("serve", "--port", str(self.port)),
                env=self.environ,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self._process.poll() is None, f"the server died:\n{self.log.read_text()}"
            assert time.monotonic() < deadline, f"the server does not answer:\n{self.log.read_text()}"
            time.sleep(0.05)

    def stop(self) -> None:
        """SIGTERM, as an installation is stopped; AssertionError when it does not go."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise AssertionError(f"the server did not stop on SIGTERM:\n{self.log.read_text()}") from None
        finally:
            self._process = None

    def kill(self) -> None:
        """SIGKILL to every process of it, as when the machine loses power."""
        assert self._process
        self._process.kill()
        self._process.wait()
        self._process = None
        while living := self._processes():
            for process in living:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            time.sleep(0.01)

    def command(self, name: str, *arguments: str) -> list[str]:
        """A command of this installation, on this server's data."""
        return [sys.executable, "-m", "wijkwandeling.cli", name, *arguments, "--data", str(self.data)]

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def _processes(self) -> list[int]:
        """The HTTP workers and the job consumer that were started on this data."""
        mark = f"WIJKWANDELING_DATA_DIR={self.data}".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    found.append(int(process.name))
        return found
