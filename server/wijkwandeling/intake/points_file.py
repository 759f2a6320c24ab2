"""The ZIP in which a walker saved the own points. Whoever made it may mean harm: nothing in it is believed.

Its directory is bounded before it is read, names only serve to find an entry, no entry is read further than
it may be long, and nothing is ever unpacked to a path.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from marshmallow import ValidationError

from wijkwandeling import settings
from wijkwandeling.intake.import_schemas import VERSION, Manifest
from wijkwandeling.photo_store import Stream
from wijkwandeling.problems import IMPORT_MAX_BYTES, Problem

MANIFEST = "punten.json"
# Some three thousand points with long notes.
MANIFEST_MAX_BYTES = 10 * 1000 * 1000
# Some ten thousand entries.
DIRECTORY_MAX_BYTES = 1000 * 1000
# Photos hardly shrink: a file that unpacks to twice what it may be long was made to do harm.
UNPACKED_MAX_BYTES = 2 * IMPORT_MAX_BYTES
CHUNK_BYTES = 256 * 1024
# The end of a ZIP without a comment, and what stands before it in one of more than 4 GB.
END = struct.Struct("<4s4H2LH")
END_SIGNATURE, LOCATOR_SIGNATURE, LOCATOR_BYTES = b"PK\5\6", b"PK\6\7", 20
ENCRYPTED = 0x1
# What zipfile raises for bytes that are no ZIP, or no longer one.
BROKEN = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, struct.error, zlib.error)


@contextmanager
def received(body: Stream, length: int) -> Iterator[BinaryIO]:
    """The whole body in a file without a name, gone after the block. Problem: import-truncated."""
    with TemporaryFile(dir=settings.current().data_dir) as file:
        missing = length
        while missing > 0:
            chunk = body.read(min(missing, CHUNK_BYTES))
            if not chunk:
                raise Problem("import-truncated")
            file.write(chunk)
            missing -= len(chunk)
        file.flush()
        yield cast(BinaryIO, file)


class PointsFile:
    """``manifest``: as import_schemas.Manifest gives it."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._entries = _entries(archive)
        self.manifest = _manifest(archive, self._entries.get(MANIFEST))
        self._left = UNPACKED_MAX_BYTES

    def has(self, name: str, size_bytes: int) -> bool:
        """Whether there is an entry of this name that says to be so long."""
        entry = self._entries.get(name)
        return entry is not None and entry.file_size == size_bytes

    @contextmanager
    def open(self, name: str) -> Iterator[Stream]:
        """The bytes of an entry that is there. Problem photo-truncated: it is broken, or too much was read already."""
        entry = self._entries[name]
        self._left -= entry.file_size
        if self._left < 0:
            raise Problem("photo-truncated")
        try:
            stream = self._archive.open(entry)
        except BROKEN as error:
            raise Problem("photo-truncated") from error
        with stream:
            yield _Whole(cast(Stream, stream))


class _Whole:
    """A stream whose own breaking is told apart from what its reader may run into."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        try:
            return self._stream.read(size)
        except BROKEN as error:
            raise Problem("photo-truncated") from error


@contextmanager
def points_file(file: BinaryIO) -> Iterator[PointsFile]:
    """Problems: import-unreadable, import-newer."""
    _require_small_directory(file)
    try:
        archive = ZipFile(file)
    except BROKEN as error:
        raise Problem("import-unreadable") from error
    with archive:
        yield PointsFile(archive)


def _require_small_directory(file: BinaryIO) -> None:
    """zipfile reads the whole directory into memory: not one of a hundred million entries."""
    length = file.seek(0, 2)
    file.seek(max(0, length - END.size - LOCATOR_BYTES))
    tail = file.read()
    before, end = tail[: -END.size], tail[-END.size :]
    if len(end) < END.size or before.startswith(LOCATOR_SIGNATURE):
        raise Problem("import-unreadable")
    signature, *_numbers, directory_bytes, _at, comment_bytes = END.unpack(end)
    if signature != END_SIGNATURE or comment_bytes or directory_bytes > DIRECTORY_MAX_BYTES:
        raise Problem("import-unreadable")


def _entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """By name. Two of one name, a password, a way of packing that no app of ours uses: Problem import-unreadable."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) != len(archive.infolist()):
        raise Problem("import-unreadable")
    for entry in entries.values():
        if entry.flag_bits & ENCRYPTED or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Problem("import-unreadable")
    return entries


def _manifest(archive: ZipFile, entry: ZipInfo | None) -> dict[str, Any]:
    if entry is None or entry.file_size > MANIFEST_MAX_BYTES:
        raise Problem("import-unreadable")
    try:
        with archive.open(entry) as stream:
            raw = json.loads(stream.read(MANIFEST_MAX_BYTES))
        manifest = Manifest().load(raw)
    except (*BROKEN, ValidationError) as error:
        raise Problem("import-unreadable") from error
    if manifest["version"] != VERSION:
        raise Problem("import-newer")
    return cast(dict[str, Any], manifest)
