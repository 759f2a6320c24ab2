"""What a photo costs the server: CPU for looking at it, memory at the largest size, CPU for receiving it."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image
from pillow_heif import register_heif_opener

from bench.figures import Figure
from bench.minimal_intake import minimal_intake
from builders import SentPhoto, WalkerPhone, a_neighbourhood, a_point, an_open_walk
from journeys.jpeg import write_photo
from journeys.town import Town
from wijkwandeling.app import create_app
from wijkwandeling.photos import exif, rendition
from wijkwandeling.photos.findings import find
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment

RUNS = 15
RECEIVED = 40
RECEIVED_BYTES = 600_000
THREE_MEGAPIXELS = (2048, 1536)
TWELVE_MEGAPIXELS = (4000, 3000)
SIXTY_MEGAPIXELS = (8944, 6708)
PEAK = """
import sys
from pathlib import Path
from wijkwandeling.photos.findings import find
findings = find(Path(sys.argv[1]).read_bytes())
assert findings.rendition, findings.reason
# Of this program alone: what getrusage tells begins with the memory of who started it.
print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""

Save = Callable[[Image.Image, Path], None]
LARGEST: dict[str, Save] = {
    "baseline JPEG": lambda image, path: image.save(path, "JPEG", quality=85),
    "progressive JPEG": lambda image, path: image.save(path, "JPEG", quality=85, progressive=True, subsampling=0),
    "CMYK JPEG": lambda image, path: image.convert("CMYK").save(path, "JPEG", quality=85),
    "PNG with transparency": lambda image, path: image.convert("RGBA").save(path, "PNG", compress_level=1),
    "WebP": lambda image, path: image.save(path, "WEBP", quality=80, method=0),
    "WebP without loss": lambda image, path: image.save(path, "WEBP", lossless=True, quality=0, method=0),
    "HEIC": lambda image, path: image.save(path, "HEIF", quality=60),
}


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        return [*_looking(Path(folder)), *_memory(Path(folder)), _receiving(Path(folder))]


def _looking(folder: Path) -> list[Figure]:
    """Medians. The public picture of a phone's photo is made anew as well, and told apart from what was promised."""
    three, twelve = (
        write_photo(folder / "photo.jpg", size, Town.LON, Town.LAT, datetime.now()).read_bytes()
        for size in (THREE_MEGAPIXELS, TWELVE_MEGAPIXELS)
    )
    public = Image.open(io.BytesIO(three))
    public.load()
    writing = _cpu_ms(lambda: public.save(io.BytesIO(), "JPEG", quality=rendition.QUALITY))
    looking = _cpu_ms(lambda: (hashlib.sha256(three), find(three)))
    return [
        Figure("3 MP photo: hash, EXIF, 480 px, CPU", looking - writing, 60.0, "ms"),
        Figure("3 MP photo: its public picture, CPU", writing, None, "ms"),
        Figure("12 MP photo: 2000 px and 480 px, CPU", _cpu_ms(lambda: rendition.render(twelve, 1)), 160.0, "ms"),
        Figure("EXIF of a 12 MP photo, CPU", _cpu_ms(lambda: exif.read(twelve)), None, "ms"),
    ]


def _memory(folder: Path) -> list[Figure]:
    """Peak of a process that looks at one photo of 60 megapixels, as a fresh worker does."""
    register_heif_opener()
    coarse = np.random.default_rng(1).integers(0, 256, (156, 208, 3), dtype=np.uint8)
    image = Image.fromarray(coarse).resize(SIXTY_MEGAPIXELS, Image.Resampling.BICUBIC)
    figures = []
    for name, save in LARGEST.items():
        path = folder / "largest"
        save(image, path)
        peak = subprocess.run([sys.executable, "-c", PEAK, path], capture_output=True, text=True, check=True)
        limit = 200.0 if name == "baseline JPEG" else 700.0
        figures.append(Figure(f"60 MP {name}, peak memory", int(peak.stdout) / 1024, limit, "MB"))
    return figures


def _receiving(folder: Path) -> Figure:
    """The same photos, in turns, to us and to an app of thirty lines that promises as much for the bytes."""
    app = create_app(from_environment({}, folder / "data"))
    upgrade(app)
    phone = WalkerPhone(app.test_client(), an_open_walk(app, a_neighbourhood(app).id))
    peer = minimal_intake(folder / "peer").test_client()
    random = np.random.default_rng(2)
    head = write_photo(folder / "photo.jpg", THREE_MEGAPIXELS, Town.LON, Town.LAT, datetime.now()).read_bytes()
    ours, theirs = [], []
    for _photo in range(RECEIVED):
        photo = SentPhoto(head[: RECEIVED_BYTES // 2] + random.bytes(RECEIVED_BYTES // 2))
        point, headers = photo.photo_id, phone.headers | photo.headers
        phone.put_point(point, a_point(photo))
        url = f"{phone.url}/observations/{point}/photos/{photo.photo_id}"
        ours.append(_once_ms(partial(phone.client.put, url, data=photo.data, headers=headers)))
        theirs.append(_once_ms(partial(peer.put, f"/{photo.photo_id}", data=photo.data, headers=headers)))
    return Figure("receiving 600 kB, times a minimal app", median(ours) / median(theirs), 2.5, "x")


def _cpu_ms(work: Callable[[], object]) -> float:
    return median(_once_ms(work) for _run in range(RUNS))


def _once_ms(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000
