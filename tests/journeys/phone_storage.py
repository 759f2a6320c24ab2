"""What the phone itself keeps, read from the app's database on it and hashed here."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from playwright.sync_api import Page

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

FORGET = """() => new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase("wijkwandeling");
  deleting.onsuccess = () => resolve();
  deleting.onerror = () => reject(deleting.error);
})"""


def forget(page: Page) -> None:
    """The browser throws the database away, and nothing else; ``page`` must be one that does not use it."""
    page.evaluate(FORGET)


def rows(page: Page, store: str) -> list[dict[str, Any]]:
    """Every row of one store; a row's ``bytes`` are base64."""
    found: list[dict[str, Any]] = page.evaluate(READ_STORE, store)
    return found


def originals(page: Page) -> dict[str, str]:
    """Photo id to the SHA-256 (hex) of the bytes as the camera or the gallery gave them."""
    return {
        row["photoId"]: hashlib.sha256(base64.b64decode(row["bytes"])).hexdigest()
        for row in rows(page, "bytes")
        if row["key"].endswith("/original")
    }


def sent_versions(page: Page) -> dict[str, str]:
    """Photo id to the SHA-256 (hex) that the phone announced; photos that were never offered are absent."""
    return {row["photoId"]: row["sent"]["sha256"] for row in rows(page, "photos") if row["sent"]}
