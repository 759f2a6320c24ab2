"""Settings from the environment: typed, frozen, and refused by name when they make no sense."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from flask import current_app

PREFIX = "WIJKWANDELING_"
REPOSITORY = Path(__file__).resolve().parents[2]

JobsMode = Literal["queued", "immediate"]
# As S3 names buckets; a prefix of parts that need no escaping and lead nowhere else.
PHOTO_STORE = re.compile(r"s3://(?P<name>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?P<prefix>(/[\w-][\w.-]*)*)/?", re.ASCII)
ENDPOINTS = ("AWS_ENDPOINT", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3")
# The map service of the Dutch government, or what stands in for it on this very machine.
PDOK_ITSELF = "on"
STAND_IN = re.compile(r"http://(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}", re.ASCII)
HTTP_ADDRESS = re.compile(r"https?://(?:[\w.-]+|\[[0-9a-fA-F:]+\])(?::\d{1,5})?(?:/[\w./-]*)?", re.ASCII)


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and says what is expected."""


@dataclass(frozen=True)
class Bucket:
    """A bucket of S3; keys begin with ``prefix``, unless it is empty."""

    name: str
    prefix: str

    def __str__(self) -> str:
        return "/".join(filter(None, ("s3:/", self.name, self.prefix)))


@dataclass(frozen=True)
class Settings:
    """All that an installation may choose.

    ``data_dir`` holds everything the embedded defaults write: database, photos, job queue, secret.
    ``public_url`` is the address phones use, without a trailing slash; HTTPS makes cookies secure.
    ``jobs`` is ``queued`` (a consumer beside the server) or ``immediate`` (in the same call).
    ``photo_bucket``: where photos are kept instead of in ``photo_dir``, which is then only on their way.
    ``pdok``: PDOK_ITSELF or the address of a stand-in; None: nothing is ever asked of PDOK.
    """

    data_dir: Path
    database_url: str
    secret_key: str
    public_url: str
    app_dir: Path
    jobs: JobsMode = "queued"
    rate_limits: bool = True
    photo_bucket: Bucket | None = None
    pdok: str | None = None

    @property
    def photo_dir(self) -> Path:
        return self.data_dir / "photos"

    @property
    def map_pack_dir(self) -> Path:
        return self.data_dir / "map-packs"

    @property
    def secure_cookies(self) -> bool:
        return self.public_url.startswith("https://")


def from_environment(environ: Mapping[str, str] | None = None, data_dir: Path | None = None) -> Settings:
    """Read ``WIJKWANDELING_*``; raise SettingsError for a value that cannot be used.

    ``data_dir`` given by the caller (a command's ``--data``) wins over the environment.
    """
    env = os.environ if environ is None else environ
    data = (data_dir or Path(env.get(f"{PREFIX}DATA_DIR", "data"))).resolve()
    data.mkdir(parents=True, exist_ok=True)
    public_url = env.get(f"{PREFIX}PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
    if not public_url.startswith(("http://", "https://")):
        raise SettingsError(f"{PREFIX}PUBLIC_URL must start with http:// or https://, not {public_url!r}")
    jobs = env.get(f"{PREFIX}JOBS", "queued")
    if jobs not in get_args(JobsMode):
        raise SettingsError(f"{PREFIX}JOBS must be one of {', '.join(get_args(JobsMode))}, not {jobs!r}")
    rate_limits = env.get(f"{PREFIX}RATE_LIMITS", "on")
    if rate_limits not in ("on", "off"):
        raise SettingsError(f"{PREFIX}RATE_LIMITS must be on or off, not {rate_limits!r}")
    return Settings(
        data_dir=data,
        database_url=_database_url(env.get(f"{PREFIX}DATABASE_URL"), data),
        secret_key=env.get(f"{PREFIX}SECRET_KEY") or _kept_secret(data),
        public_url=public_url,
        app_dir=Path(env.get(f"{PREFIX}APP_DIR", str(REPOSITORY / "pwa" / "dist"))),
        jobs=cast(JobsMode, jobs),
        rate_limits=rate_limits == "on",
        photo_bucket=_photo_bucket(env),
        pdok=_pdok(env.get(f"{PREFIX}PDOK", "off")),
    )


def current() -> Settings:
    """The settings of the application that is running this call."""
    return cast(Settings, current_app.config["WIJKWANDELING"])


def _database_url(given: str | None, data: Path) -> str:
    if not given:
        return f"sqlite:///{data / 'wijkwandeling.sqlite'}"
    if given.startswith(("postgresql://", "postgres://")):
        return "postgresql+psycopg://" + given.split("://", 1)[1]
    if given.startswith(("postgresql+psycopg://", "sqlite:///")):
        return given
    raise SettingsError(f"{PREFIX}DATABASE_URL must start with postgresql:// or sqlite:///")


def _pdok(given: str) -> str | None:
    if given == "off":
        return None
    if given == PDOK_ITSELF or STAND_IN.fullmatch(given):
        return given
    raise SettingsError(f"{PREFIX}PDOK must be on or off (or http://127.0.0.1:port for a test), not {given!r}")


def _photo_bucket(env: Mapping[str, str]) -> Bucket | None:
    given = env.get(f"{PREFIX}PHOTO_STORE")
    if not given:
        return None
    match = PHOTO_STORE.fullmatch(given)
    if match is None:
        # Not repeated: somebody may have tried a key and its secret in it.
        raise SettingsError(f"{PREFIX}PHOTO_STORE must be s3://bucket or s3://bucket/prefix; keys go in AWS_*")
    for name in ENDPOINTS:
        # obstore itself panics on another address.
        if name in env and not HTTP_ADDRESS.fullmatch(env[name]):
            raise SettingsError(f"{name} must be an address such as https://s3.example, without a user or password")
    return Bucket(match["name"], match["prefix"].lstrip("/"))


def _kept_secret(data: Path) -> str:
    """The signing key, made once and kept beside the data so that a restart keeps sessions."""
    path = data / "secret-key"
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_hex(32))
    return path.read_text()
