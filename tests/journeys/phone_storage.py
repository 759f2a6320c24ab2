"""What the phone itself keeps, read from the app's database on it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

READ_ROWS = """async (name) => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("wijkwandeling");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
    });
  } finally {
    database.close();
  }
}"""
READ_STORE = f"""async (name) => (await ({READ_ROWS})(name)).map((row) => {{
  if (!(row.bytes instanceof ArrayBuffer)) return row;
  let text = "";
  for (const byte of new Uint8Array(row.bytes)) text += String.fromCharCode(byte);
  return {{ ...row, bytes: btoa(text) }};
}})"""
# Hashed there: a photo of 25 MB as text takes a minute to get here.
HASH_BYTES = f"""async () => Promise.all((await ({READ_ROWS})("bytes")).map(async ({{ key, photoId, bytes }}) => {{
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return {{ key, photoId, sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") }};
}}))"""
CACHED = """async () => {
  const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const kept = await Promise.all(opened.map((cache) => cache.keys()));
  return kept.flat().map(({ url }) => url);
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
    hashed: list[dict[str, str]] = page.evaluate(HASH_BYTES)
    return {row["photoId"]: row["sha256"] for row in hashed if row["key"].endswith("/original")}


def sent_versions(page: Page) -> dict[str, str]:
    """Photo id to the SHA-256 (hex) that the phone announced; photos that were never offered are absent."""
    return {row["photoId"]: row["sent"]["sha256"] for row in rows(page, "photos") if row["sent"]}


def cached_addresses(page: Page) -> list[str]:
    """Everything that the service worker keeps answers of."""
    found: list[str] = page.evaluate(CACHED)
    return found
