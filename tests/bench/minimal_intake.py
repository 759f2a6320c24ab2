"""The least that receiving a photo can be with the same libraries: read, hash, fsync, rename, commit."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, String


def minimal_intake(folder: Path) -> Flask:
    """``PUT /{id}`` with the bytes; SQLite and photos in ``folder``, as durable as ours."""
    folder.mkdir()
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{folder / 'photos.sqlite'}"
    db: Any = SQLAlchemy(app)

    class Photo(db.Model):  # type: ignore[misc]
        id = Column(String, primary_key=True)
        sha256 = Column(String)
        size_bytes = Column(Integer)

    @app.put("/<photo_id>")
    def put(photo_id: str) -> dict[str, Any]:
        digest, arriving = hashlib.sha256(), folder / photo_id
        with arriving.open("wb") as file:
            while chunk := request.stream.read(256 * 1024):
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        arriving.rename(folder / digest.hexdigest())
        names = os.open(folder, os.O_RDONLY)
        os.fsync(names)
        os.close(names)
        db.session.add(Photo(id=photo_id, sha256=digest.hexdigest(), size_bytes=request.content_length))
        db.session.commit()
        return {"sha256": digest.hexdigest()}

    with app.app_context():
        db.create_all()
    return app
