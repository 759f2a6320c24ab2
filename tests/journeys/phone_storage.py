"""What the phone itself keeps, read from the app's database on it and hashed here."""

from __future__ import annotations

import base64
import hashlib
import time
from typing import Any

from playwright.sync_api import Page

PATIENCE_SECONDS = 20

READ_STORE = """async (name) => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("wijkwandeling");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result.map((row) => {
        if (!(row.bytes instanceof ArrayBuffer)) return row;
        let text = "";
        for (const byte of new Uint8Array(row.bytes)) text += String.fromCharCode(byte);
        return { ...row, bytes: btoa(text) };
      }));
    });
  } finally {
    database.close();
  }
}"""


def rows(page: Page, store: str) -> list[dict[str, Any]]:
    """Every row of one store; a row's ``bytes`` are base64."""
    found: list[dict[str, Any]] = page.evaluate(READ_STORE, store)
    return found


def hashes_to_send(page: Page, photos: int) -> list[str]:
    """SHA-256 (hex) of the stored bytes that will go over the line, sorted, once ``photos`` are ready to go.

    A hash is taken of the bytes, and must be the one that the phone announces.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(ready := [row for row in rows(page, "photos") if row["sent"]]) < photos:
        assert time.monotonic() < deadline, f"only {len(ready)} of {photos} photos are ready to be sent"
        page.wait_for_timeout(100)
    stored = {row["key"]: base64.b64decode(row["bytes"]) for row in rows(page, "bytes")}
    return sorted(_checked_hash(row, stored) for row in ready)


def _checked_hash(photo: dict[str, Any], stored: dict[str, bytes]) -> str:
    sent = photo["sent"]
    content = stored[f"{photo['photoId']}/{'original' if sent['isOriginal'] else 'sent'}"]
    found = hashlib.sha256(content).hexdigest()
    assert (found, len(content)) == (sent["sha256"], sent["sizeBytes"])
    return found
