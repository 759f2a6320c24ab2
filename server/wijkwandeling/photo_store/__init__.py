"""The only code that touches photo bytes. Callers know hashes, never places: a folder, or a bucket of S3."""

from __future__ import annotations

from typing import cast

from flask import Flask, current_app

from wijkwandeling.photo_store.bucket import BucketStore
from wijkwandeling.photo_store.contract import Arrival, PhotoStore, Stream, Unusable
from wijkwandeling.photo_store.folder import FolderStore
from wijkwandeling.settings import Settings

__all__ = ["Arrival", "PhotoStore", "Stream", "Unusable", "current", "init_app", "store_of"]


def store_of(settings: Settings) -> PhotoStore:
    """The store that an installation chose. Nothing is sent anywhere yet."""
    if settings.photo_bucket:
        return BucketStore(settings.photo_bucket, settings.photo_dir / "arriving")
    return FolderStore(settings.photo_dir)


def init_app(app: Flask, settings: Settings) -> None:
    app.extensions["photo_store"] = store_of(settings)


def current() -> PhotoStore:
    """The store of the running application."""
    return cast(PhotoStore, current_app.extensions["photo_store"])
