"""Photos in a bucket of S3 or of any server that speaks it; where, and with which keys, is in AWS_*."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from wijkwandeling.photo_store.contract import CHUNK_BYTES, SHA256_HEX, PhotoStore, Unusable, require_hash
from wijkwandeling.problems import Problem
from wijkwandeling.settings import Bucket

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

# Most pictures are read from memory, an original from a file.
SPOOL_BYTES = 1024 * 1024
# A request of ours waits for this, perhaps with the database's write lock in its hands.
PATIENCE: RetryConfig = {"max_retries": 2, "retry_timeout": timedelta(seconds=10)}
# HTTP only where AWS_ENDPOINT_URL says so itself.
LINE: ClientConfig = {"allow_http": True, "connect_timeout": "3s", "timeout": "60s"}
TRIAL = "trial"
S3_CODE = re.compile(r"<Code>(\w+)</Code>")

log = logging.getLogger(__name__)


class BucketStore(PhotoStore):
    """Photos in ``place``; ``arriving`` is a folder here for what is not verified yet.

    A photo goes up in one PUT: in parts, a server that is killed would leave parts that nobody sees and
    somebody pays for. The signature covers the hash of the body, so S3 refuses what changed on the way.
    """

    def __init__(self, place: Bucket, arriving: Path) -> None:
        super().__init__(arriving)
        self._place = place
        # One by one: not every S3 has the request that deletes many.
        self._bucket = S3Store(
            place.name,
            prefix=place.prefix or None,
            disable_bulk_delete=True,
            client_options=LINE,
            retry_config=PATIENCE,
        )

    def has(self, sha256: str) -> bool:
        key = require_hash(sha256)
        try:
            with _answering():
                obstore.head(self._bucket, key)
        except FileNotFoundError:
            return False
        return True

    def open(self, sha256: str) -> BinaryIO:
        """Complete before it is given, so that a line that breaks is noticed here."""
        key = require_hash(sha256)
        with _answering(), ExitStack() as until_complete:
            file = until_complete.enter_context(SpooledTemporaryFile(SPOOL_BYTES, dir=str(self._arriving)))
            for chunk in obstore.get(self._bucket, key).stream(CHUNK_BYTES):
                file.write(chunk)
            file.seek(0)
            until_complete.pop_all()
        return cast(BinaryIO, file)

    def remove(self, sha256: str) -> None:
        key = require_hash(sha256)
        with _answering():
            obstore.delete(self._bucket, key)

    def kept_before(self, moment: datetime) -> Iterator[str]:
        with _answering():
            for page in obstore.list(self._bucket):
                yield from (
                    found["path"]
                    for found in page
                    if SHA256_HEX.fullmatch(found["path"]) and found["last_modified"] < moment
                )

    def try_out(self) -> None:
        """Lists, writes and deletes: each is a right that the keys may lack, and a walk is a bad moment to learn it."""
        try:
            # Some servers make a bucket that is written to; listing tells that it is not there.
            next(iter(obstore.list(self._bucket)), None)
            obstore.put(self._bucket, TRIAL, TRIAL.encode())
            obstore.delete(self._bucket, TRIAL)
        except (BaseError, FileNotFoundError) as error:
            raise Unusable(
                f"De opslag voor foto's, {self._place}, kan niet gebruikt worden ({_reason(error)}). "
                "Kijk naar WIJKWANDELING_PHOTO_STORE en de instellingen AWS_ENDPOINT_URL, AWS_REGION, "
                "AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY."
            ) from None

    def _keep(self, file: BinaryIO, path: Path, sha256: str) -> None:
        with _answering():
            obstore.put(self._bucket, sha256, path, use_multipart=False)


@contextmanager
def _answering() -> Iterator[None]:
    """Problem photo-store-unreachable when S3 does not answer, or refuses us; FileNotFoundError as it is."""
    try:
        yield
    except FileNotFoundError:
        raise FileNotFoundError("not in the bucket") from None
    except BaseError as error:
        log.warning("the bucket with photos does not answer: %s", _reason(error))
        # Not as the cause: S3's own answer repeats the request, with the name of the key that signed it.
        raise Problem("photo-store-unreachable") from None


def _reason(error: Exception) -> str:
    """Why, without addresses and without the request: "…403 Forbidden (SignatureDoesNotMatch)"."""
    first = str(error).split("\n", 1)[0]
    why = first.rpartition(" - ")[2].partition(": <")[0].strip(" :")
    code = S3_CODE.search(str(error))
    return f"{why} ({code[1]})" if code else why
