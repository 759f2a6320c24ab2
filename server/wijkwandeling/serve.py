"""One command for an installation on one machine: the HTTP server and the job consumer, side by side.

Both are processes of their own, so that a photo that breaks the consumer never takes the server
along; either is started again when it dies. SIGTERM stops both and waits for them.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from wijkwandeling import photo_store
from wijkwandeling.settings import PREFIX, Settings

# A phone on a bad line holds a thread for as long as its photo takes: a street full of them must fit.
THREADS = 128
READY_SECONDS = 60.0
STOP_SECONDS = 15.0
POLL_SECONDS = 0.1
PR_SET_PDEATHSIG = 1
RESTART_PAUSE_SECONDS = 1.0


class ServeError(Exception):
    """The server could not start; the message says why, for the person at the terminal."""


def serve(settings: Settings, port: int, on_ready: Callable[[], None] | None = None, host: str = "127.0.0.1") -> None:
    """Serve until SIGTERM or SIGINT; call ``on_ready`` once the port answers.

    Raises ServeError when the port is taken, photos cannot be kept, or the server does not come up within a minute.
    """
    if _answers(host, port):
        raise ServeError(f"Poort {port} is al in gebruik. Kies een andere met --port.")
    try:
        photo_store.store_of(settings).try_out()
    except photo_store.Unusable as unusable:
        raise ServeError(str(unusable)) from unusable
    stopping = _stop_on_signals()
    environ = _environment(settings)
    commands = {"http": _http_command(host, port), "jobs": [sys.executable, "-m", "wijkwandeling.cli", "consume"]}
    running = {name: _start(command, environ) for name, command in commands.items()}
    try:
        _wait_until_ready(host, port, running["http"], stopping)
        if on_ready and not stopping:
            on_ready()
        while not stopping:
            time.sleep(POLL_SECONDS)
            for name, process in running.items():
                if process.poll() is not None and not stopping:
                    print(f"{name} stopte met status {process.returncode} en wordt opnieuw gestart", file=sys.stderr)
                    time.sleep(RESTART_PAUSE_SECONDS)
                    running[name] = _start(commands[name], environ)
    finally:
        _stop(list(running.values()))


def _http_command(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--factory"),
        *("--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", str(THREADS)),
        *("--log-level", "error", "wijkwandeling.app:create_app"),
    ]


def _environment(settings: Settings) -> dict[str, str]:
    """The children read the same settings from their environment."""
    return {
        **os.environ,
        f"{PREFIX}DATA_DIR": str(settings.data_dir),
        f"{PREFIX}DATABASE_URL": settings.database_url,
        f"{PREFIX}PUBLIC_URL": settings.public_url,
        f"{PREFIX}APP_DIR": str(settings.app_dir),
        f"{PREFIX}PHOTO_STORE": str(settings.photo_bucket or ""),
        f"{PREFIX}JOBS": "queued",
    }


def _start(command: list[str], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    """A child leads a session of its own, so that Ctrl-C reaches only this process, which stops it in order."""
    return subprocess.Popen(
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        # Standard output is the caller's: `demo --json` prints exactly one line there.
        stdout=sys.stderr,
        start_new_session=True,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )


def _end_with_parent() -> None:
    """Ask the kernel for SIGTERM when the parent dies, also by SIGKILL: nobody is left holding the port."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _stop_on_signals() -> list[int]:
    """A list that is filled when it is time to stop."""
    stopping: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    return stopping


def _wait_until_ready(host: str, port: int, process: subprocess.Popen[bytes], stopping: list[int]) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not _answers(host, port):
        if stopping:
            return
        if process.poll() is not None:
            raise ServeError(f"De server stopte bij het starten met status {process.returncode}.")
        if time.monotonic() > deadline:
            raise ServeError("De server kwam niet op gang binnen een minuut.")
        time.sleep(POLL_SECONDS)


def _answers(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Ask whole process groups to stop, wait, and end what is left: a worker must not outlive its server."""
    for process in processes:
        _signal_group(process, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        _signal_group(process, signal.SIGKILL)
        process.wait()


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
