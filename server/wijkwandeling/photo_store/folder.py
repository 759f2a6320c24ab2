"""Photos in a folder on this machine: fsync, rename, fsync of the folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from wijkwandeling.photo_store.contract import SHA256_HEX, PhotoStore, require_hash


class FolderStore(PhotoStore):
    """Photos in ``folder``; temporary files live on the same file system, so that a rename is atomic."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "arriving")
        self._folder = folder
        # All at once: a folder made while receiving would have to be durable before its first photo is.
        for number in range(256):
            (folder / f"{number:02x}").mkdir(exist_ok=True)
        _fsync_folder(folder)

    def has(self, sha256: str) -> bool:
        return self._home(sha256).exists()

    def open(self, sha256: str) -> BinaryIO:
        return self._home(sha256).open("rb")

    def remove(self, sha256: str) -> None:
        home = self._home(sha256)
        home.unlink(missing_ok=True)
        _fsync_folder(home.parent)

    def kept_before(self, moment: datetime) -> Iterator[str]:
        for home in self._folder.glob("[0-9a-f][0-9a-f]/*"):
            # It may be destroyed while this looks.
            with suppress(FileNotFoundError):
                if SHA256_HEX.fullmatch(home.name) and home.stat().st_mtime < moment.timestamp():
                    yield home.name

    def try_out(self) -> None:
        """Nothing to ask: the folder was made when the store was."""

    def _keep(self, file: BinaryIO, path: Path, sha256: str) -> None:
        home = self._home(sha256)
        os.fsync(file.fileno())
        path.rename(home)
        _fsync_folder(home.parent)

    def _home(self, sha256: str) -> Path:
        return self._folder / require_hash(sha256)[:2] / sha256


def _fsync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
