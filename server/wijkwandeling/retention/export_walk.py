"""Make the file for the archive: durable before anything of its walk is destroyed.

Its row is committed before its bytes are kept, and counts from the transaction in which the walk goes. That
transaction looks whether the walk still is what the file tells: what is destroyed is what was written down.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, BinaryIO

from wijkwandeling import clock, photo_store, settings
from wijkwandeling.database import after_commit, db, new_id, transaction
from wijkwandeling.photos import erase
from wijkwandeling.retention import store
from wijkwandeling.retention.archive_contents import Contents, contents_of
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms_of

ABANDONED_AFTER = timedelta(days=1)
CHUNK_BYTES = 1024 * 1024


class ChangedMeanwhileError(Exception):
    """Something came while the file was made."""


@dataclass
class Archive:
    """A file that is durable, and the digest of what it tells."""

    export_id: str
    digest: str
    settled: bool = False

    def settle(self, walk: Walk) -> None:
        """In the transaction in which the walk goes: from now on this is what is left of it.

        Raises ChangedMeanwhileError when the walk is no longer what the file tells.
        """
        if contents_of(walk).digest != self.digest:
            raise ChangedMeanwhileError
        db.session.get_one(WalkExport, self.export_id).ready_at = clock.now()
        terms_of.of_walk(walk.id).export_failed_at = None
        after_commit(self._stays)

    def _stays(self) -> None:
        self.settled = True


@contextmanager
def archive(walk_id: str) -> Iterator[Archive]:
    """The file of this walk; removed again when the block does not settle it."""
    with transaction(write=False):
        walk = walks.find(walk_id)
        if walk is None:
            raise LookupError(walk_id)
        contents = contents_of(walk)
    export_id = new_id()
    with tempfile.TemporaryFile(dir=settings.current().data_dir) as file:
        write_zip(file, contents, export_id)
        size, sha256 = _measured(file)
        with transaction():
            db.session.add(
                WalkExport(id=export_id, walk_id=walk_id, sha256=sha256, size_bytes=size, begun_at=clock.now())
            )
        made = Archive(export_id, contents.digest)
        try:
            with photo_store.current().receive(file, size, sha256) as arrival:
                arrival.keep()
            yield made
        finally:
            if not made.settled:
                remove(export_id)


def write_zip(file: BinaryIO, contents: Contents, export_id: str) -> None:
    """Photos first, each copied as it is; what tells about all of them last."""
    moment = clock.now()
    listed = []
    with zipfile.ZipFile(file, "w") as zipped:
        for name, sha256 in contents.photos.items():
            with photo_store.current().open(sha256) as photo, zipped.open(_entry(name, moment), "w") as entry:
                shutil.copyfileobj(photo, entry, CHUNK_BYTES)
            listed.append(_described(name, sha256, zipped.getinfo(name).file_size))
        for name, value in {"wandeling.json": contents.walk, **contents.texts}.items():
            text = json.dumps(value, ensure_ascii=False, indent=1).encode()
            zipped.writestr(_entry(name, moment), text, zipfile.ZIP_DEFLATED)
            listed.append(_described(name, hashlib.sha256(text).hexdigest(), len(text)))
        metadata = _metadata(contents.walk, export_id, moment.isoformat(), listed)
        text = json.dumps(metadata, ensure_ascii=False, indent=1).encode()
        zipped.writestr(_entry("metadata.json", moment), text, zipfile.ZIP_DEFLATED)


def remove(export_id: str) -> None:
    """Its bytes, then its row."""
    with transaction():
        export = db.session.get(WalkExport, export_id)
        if export is not None:
            erase.hold([export.sha256])
            erase.discard([export.sha256])
            db.session.delete(export)


def remove_abandoned() -> None:
    """The files of runs that were killed before their walk went."""
    with transaction(write=False):
        abandoned = store.unready_exports(clock.now() - ABANDONED_AFTER)
    for export_id in abandoned:
        remove(export_id)


def _metadata(walk: dict[str, Any], export_id: str, made_at: str, files: list[dict[str, Any]]) -> dict[str, Any]:
    """About the whole file and each part of it, under the names of MDTO."""
    return {
        "identificatie": {"identificatieKenmerk": walk["id"], "identificatieBron": "Wijkwandeling"},
        "naam": f"{walk['titel']} ({walk['wijk']})",
        "aggregatieniveau": "Dossier",
        "classificatie": walk["selectielijst"],
        "dekkingInTijd": {"begindatum": walk["begin"], "einddatum": walk["einde"]},
        "event": {"eventType": "Export voor vernietiging", "eventTijd": made_at, "eventResultaat": export_id},
        "bestanden": files,
    }


def _described(name: str, sha256: str, size: int) -> dict[str, Any]:
    checksum = {"checksumAlgoritme": "SHA-256", "checksumWaarde": sha256}
    return {"naam": name, "omvang": size, "checksum": checksum}


def _entry(name: str, moment: datetime) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, moment.timetuple()[:6])


def _measured(file: BinaryIO) -> tuple[int, str]:
    """Size and SHA-256 (hex); leaves the file at its start."""
    size, digest = file.tell(), hashlib.sha256()
    file.seek(0)
    while chunk := file.read(CHUNK_BYTES):
        digest.update(chunk)
    file.seek(0)
    return size, digest.hexdigest()
