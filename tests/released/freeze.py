"""Freezes a phone as this version of the app leaves it, with a full queue, for every later version to open.

``make freeze-phone VERSION=0.2.0``, before the version is released. pwa/tests/outbox/released.test.ts opens what
this writes. A frozen phone is never frozen again: people's phones do not change either.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from journeys.browser import PHONE, Browser, Position
from journeys.fault_proxy import Fault, FaultProxy
from journeys.jpeg import write_photo
from journeys.server import Server, free_port
from journeys.town import Town, found_town
from journeys.walker import Walker
from wijkwandeling.settings import REPOSITORY

FOLDER = REPOSITORY / "pwa" / "tests" / "outbox" / "released"
FOUNTAIN, KERB, SIGN, LETTER = "Fijne fontein", "Hoge stoeprand", "Onleesbaar bord", "Een brief"
# The map is not what this is about, and would be most of the file.
SHORTENED = {"mapPacks": 64}
DUMP = """async (shortened) => {
  const promised = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await promised(indexedDB.open("wijkwandeling"));
  const written = (value, limit) => {
    if (value instanceof ArrayBuffer) {
      const text = Array.from(new Uint8Array(value).slice(0, limit), (byte) => String.fromCharCode(byte)).join("");
      return { base64: btoa(text) };
    }
    if (Array.isArray(value)) return value.map((each) => written(each, limit));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each, limit)]));
  };
  const stores = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((each) => {
      const { name, keyPath, unique, multiEntry } = store.index(each);
      return { name, keyPath, unique, multiEntry };
    });
    const [keys, values] = await Promise.all([promised(store.getAllKeys()), promised(store.getAll())]);
    const rows = values.map((value, at) => [keys[at], written(value, shortened[name])]);
    stores[name] = { keyPath, autoIncrement, indexes, rows };
  }
  const version = database.version;
  database.close();
  return { version, stores, localStorage: { ...localStorage } };
}"""


def fill_the_queue(fenna: Walker, proxy: FaultProxy, folder: Path) -> None:
    """A point in every state that a phone can leave behind; the last one with its sheet open."""
    pavement, bench, tree = [small_photo(folder, number) for number in range(3)]
    letter = folder / "brief.jpg"
    letter.write_text("Beste buren, dit is geen foto.")

    fenna.joins()
    fenna.is_ready_to_walk()
    fenna.chooses_a_photo("Sterk", pavement, note=FOUNTAIN)
    fenna.chooses_a_photo("Zwak", letter, note=LETTER)
    fenna.writes_a_point("Zwak", note=KERB)
    fenna.writes_a_point("Kans", note=SIGN)
    fenna.looks_at_my_points()
    for note in (FOUNTAIN, KERB, SIGN):
        fenna.sees_in_my_points(note, "Aangekomen")
    fenna.sees_in_my_points(LETTER, "Heeft hulp nodig")
    fenna.opens_the_camera()
    proxy.on("PUT", r"/observations/[^/]+$", Fault.SWALLOW, times=99)
    fenna.writes_a_point("Kans", note="Verlichting bij het pad")
    while not proxy.seen("PUT", "/observations/")[-1].fault:
        fenna.page.wait_for_timeout(50)
    proxy.network_gone()

    fenna.chooses_a_photo("Kans", bench, note="Hier past een bankje")
    fenna.captures("Zwak", note="Losse tegels bij de bushalte", theme="Groen")
    fenna.looks_at_my_points()
    changes(fenna, KERB, f"{KERB} en een gat")
    withdraws(fenna, SIGN)
    fenna.opens_the_camera()
    fenna.picks_from_the_gallery(tree)
    fenna.says_what_it_is("Sterk")
    fenna.fills_in("Mooie boom, en daaronder")
    fenna.page.wait_for_timeout(1_000)


def changes(fenna: Walker, note: str, better: str) -> None:
    fenna.opens_the_point(note)
    fenna.page.get_by_label("Wat valt je op?").fill(better)
    fenna.page.get_by_role("button", name="Klaar").click()
    fenna.sees_in_my_points(better, "Bewaard op je telefoon")


def withdraws(fenna: Walker, note: str) -> None:
    fenna.opens_the_point(note)
    fenna.page.get_by_role("button", name="Punt intrekken").click()
    fenna.page.get_by_role("button", name="Ja, intrekken").click()
    expect(fenna.points.first).to_be_visible()
    expect(fenna.points.filter(has_text=note)).to_have_count(0)


def small_photo(folder: Path, number: int) -> Path:
    return write_photo(folder / f"{number}.jpg", (240, 200), Town.LON, Town.LAT, datetime.now(), seed=number)


def what_is_shown(page: Page) -> dict[str, Any]:
    """What stands on *Mijn punten*: each point's own words, and how many are still to be sent."""
    unsent = page.get_by_role("status").filter(has_text="Nog te versturen").inner_text()
    notes = page.get_by_role("list", name="Mijn punten").get_by_role("link").all_inner_texts()
    return {"notes": notes, "unsent": int(re.findall(r"\d+", unsent)[0])}


def freeze(folder: Path) -> dict[str, Any]:
    proxy = FaultProxy(free_port())
    server = Server(proxy.upstream_port, folder / "data", proxy.url)
    server.start()
    try:
        with sync_playwright() as playwright:
            phone = Browser(playwright, folder / "profile", PHONE, Position(Town.LON, Town.LAT))
            fenna = Walker(phone, found_town(server))
            fill_the_queue(fenna, proxy, folder)
            kept = phone.page.evaluate(DUMP, SHORTENED)
            fenna.opens_my_points()
            expect(fenna.points.filter(has_text=KERB)).to_be_visible()
            shown = what_is_shown(phone.page)
            phone.close()
    finally:
        proxy.close()
        server.stop()
    return {"shown": shown, **kept}


def main(version: str) -> None:
    path = FOLDER / f"{version}.json"
    if path.exists():
        raise SystemExit(f"{path} exists, and a frozen phone stays as it is.")
    with tempfile.TemporaryDirectory() as folder:
        frozen = freeze(Path(folder))
    FOLDER.mkdir(exist_ok=True)
    path.write_text(json.dumps({"app": version, **frozen}, indent=1, ensure_ascii=False) + "\n")
    print(f"{path}: {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main(sys.argv[1])
