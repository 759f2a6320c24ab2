"""A real S3 server on this machine, for photos that live in a bucket."""

from __future__ import annotations

import json
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import obstore
import pytest
from obstore.exceptions import BaseError
from obstore.store import S3Store

BUCKET = "photos"
REGION = "eu-west-1"
START_SECONDS = 60
POLL_SECONDS = 0.05
# Each also has a port for gRPC. What is not named here would listen on its usual port.
PARTS = ("master", "volume", "filer", "s3", "admin")
WITHOUT = ("webdav=false", "admin.ui=false", "master.telemetry=false", "s3.port.iceberg=0", "s3.port.lance=0")

on_both_stores = pytest.mark.parametrize("photo_place", ["folder", "s3"], indirect=True)


@dataclass
class S3Server:
    """One process of seaweedfs, with one bucket and one key."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="wijkwandeling-s3-")))
    key: str = field(default_factory=lambda: secrets.token_hex(8))
    secret: str = field(default_factory=lambda: secrets.token_hex(16))
    endpoint: str = ""
    process: subprocess.Popen[bytes] | None = None

    @property
    def environ(self) -> dict[str, str]:
        """What a server is given to find the bucket."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_REGION": REGION,
            "AWS_ACCESS_KEY_ID": self.key,
            "AWS_SECRET_ACCESS_KEY": self.secret,
        }

    def a_place(self) -> str:
        """A part of the bucket that nobody else uses."""
        return f"s3://{BUCKET}/{uuid.uuid4()}"

    def start(self) -> None:
        identity = {
            "name": "test",
            "credentials": [{"accessKey": self.key, "secretKey": self.secret}],
            "actions": ["Admin", "Read", "Write", "List"],
        }
        (self.folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
        (self.folder / "data").mkdir()
        ports = _free_ports(2 * len(PARTS))
        listening = {f"{part}.port": ports.pop() for part in PARTS} | {
            f"{part}.port.grpc": ports.pop() for part in PARTS
        }
        self.endpoint = f"http://127.0.0.1:{listening['s3.port']}"
        options = [f"-{name}={port}" for name, port in listening.items()] + [f"-{option}" for option in WITHOUT]
        self.process = subprocess.Popen(
            [
                *(str(Path(sys.executable).with_name("weed")), "mini", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", *options),
                *(f"-dir={self.folder / 'data'}", f"-bucket={BUCKET}", f"-s3.config={self.folder / 's3.json'}"),
                *(f"-s3.localSocket={self.folder / 's3.sock'}", f"-filer.localSocket={self.folder / 'filer.sock'}"),
            ],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_it_keeps()

    def stop(self) -> None:
        """At once: nothing that is in it is needed any more."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _wait_until_it_keeps(self) -> None:
        bucket = a_bucket(BUCKET, self.environ)
        deadline = time.monotonic() + START_SECONDS
        while True:
            with suppress(BaseError, FileNotFoundError):
                obstore.put(bucket, "begin", b"begin")
                return
            assert self.process is not None
            assert self.process.poll() is None, "the S3 server died"
            assert time.monotonic() < deadline, "the S3 server does not answer"
            time.sleep(POLL_SECONDS)


def a_bucket(name: str, environ: dict[str, str], prefix: str = "") -> S3Store:
    return S3Store(
        name,
        prefix=prefix or None,
        endpoint=environ["AWS_ENDPOINT_URL"],
        region=environ["AWS_REGION"],
        access_key_id=environ["AWS_ACCESS_KEY_ID"],
        secret_access_key=environ["AWS_SECRET_ACCESS_KEY"],
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
