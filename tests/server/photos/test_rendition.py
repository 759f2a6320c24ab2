"""Derivatives are small, upright, in sRGB, and carry nothing but the picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from pictures import exif_block, picture, png_that_says, segments, swapping_profile
from wijkwandeling.photos.rendition import Jpeg, Undecodable, render

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 30), (30, 30, 200), (255, 255, 255)
# How a picture lies in a file of each EXIF orientation, so that turning it as told sets it upright.
STORED_AS = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def encoded(image: Image.Image, format_: str = "PNG", **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, format_, **options)
    return written.getvalue()


def opened(jpeg: Jpeg) -> Image.Image:
    image = Image.open(io.BytesIO(jpeg.data))
    assert image.format == "JPEG"
    assert image.mode == "RGB"
    assert image.size == (jpeg.width, jpeg.height)
    return image


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= 12 for one, other in zip(found, wanted, strict=True))


def a_flag() -> Image.Image:
    """80 by 60: red at the top left, blue at the top right, green below."""
    flag = Image.new("RGB", (80, 60), GREEN)
    flag.paste(RED, (0, 0, 40, 30))
    flag.paste(BLUE, (40, 0, 80, 30))
    return flag


@pytest.mark.parametrize("orientation", STORED_AS)
def test_every_orientation_is_shown_upright(orientation: int) -> None:
    stored = a_flag()
    for turn in STORED_AS[orientation]:
        stored = stored.transpose(turn)
    rendition = render(encoded(stored, "JPEG", quality=95), orientation)
    assert (rendition.width, rendition.height) == (80, 60)
    for jpeg in (rendition.small, rendition.public):
        shown = opened(jpeg)
        corners = [shown.getpixel(at) for at in ((10, 10), (70, 10), (10, 50), (70, 50))]
        assert all(near(*pair) for pair in zip(corners, (RED, BLUE, GREEN, GREEN), strict=True))


def test_a_heif_file_is_turned_by_its_reader_and_not_once_more() -> None:
    data = encoded(a_flag(), "HEIF", exif=exif_block(main={0x0112: 6}))
    as_read = Image.open(io.BytesIO(data)).size
    assert render(data, 6).public.width == as_read[0]


@pytest.mark.parametrize(
    ("stored", "public", "small"),
    [
        ((64, 48), (64, 48), (64, 48)),
        ((2048, 1536), (2048, 1536), (480, 360)),
        ((2052, 1026), (2000, 1000), (480, 240)),
        ((4000, 3000), (2000, 1500), (480, 360)),
        ((300, 3000), (200, 2000), (48, 480)),
        ((3000, 2), (2000, 1), (480, 1)),
    ],
)
def test_derivatives_shrink_but_never_grow(
    stored: tuple[int, int], public: tuple[int, int], small: tuple[int, int]
) -> None:
    rendition = render(picture("JPEG", stored), 1)
    assert (rendition.width, rendition.height) == stored
    assert opened(rendition.public).size == public
    assert opened(rendition.small).size == small


@pytest.mark.requirement(40)
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_nothing_but_the_picture_is_left(format_: str) -> None:
    secret = "Lindelaan 12"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    block = exif_block(main={0x010E: secret}, gps={1: "N", 2: [(52, 1)] * 3, 3: "E", 4: [(4, 1)] * 3})
    options: dict[str, object] = {"exif": block, "icc_profile": srgb, "xmp": f"<x>{secret}</x>".encode()}
    if format_ == "JPEG":
        options |= {"comment": secret, "dpi": (72, 72)}
    data = encoded(a_flag(), format_, **options)
    assert secret.encode() in data
    rendition = render(data, 1)
    for jpeg in (rendition.small, rendition.public):
        # JFIF, tables, the frame and the picture: no APP1 to APP15, no comment.
        assert set(segments(jpeg.data)) <= {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}
        assert secret.encode() not in jpeg.data


def test_a_comment_is_not_copied() -> None:
    """Pillow's encoder writes the comment of the file it read, unless it is taken away."""
    data = encoded(a_flag(), "JPEG", comment="Lindelaan 12")
    assert 0xFE in segments(data)
    rendition = render(data, 1)
    assert 0xFE not in segments(rendition.public.data) + segments(rendition.small.data)


def test_a_colour_profile_is_honoured() -> None:
    plain = Image.new("RGB", (20, 20), RED)
    shown = opened(render(encoded(plain, icc_profile=swapping_profile()), 1).public)
    assert near(shown.getpixel((10, 10)), BLUE)


def test_a_broken_colour_profile_leaves_the_colours_as_they_stand() -> None:
    plain = Image.new("RGB", (20, 20), RED)
    shown = opened(render(encoded(plain, icc_profile=b"geen profiel"), 1).public)
    assert near(shown.getpixel((10, 10)), RED)


def test_a_profile_for_another_kind_of_picture_is_left_aside() -> None:
    grey = Image.new("L", (20, 20), 90)
    shown = opened(render(encoded(grey, icc_profile=swapping_profile()), 1).public)
    assert near(shown.getpixel((10, 10)), (90, 90, 90))


KINDS = {
    "cmyk jpeg": (encoded(Image.new("RGB", (20, 20), RED).convert("CMYK"), "JPEG"), RED),
    "grey jpeg": (encoded(Image.new("L", (20, 20), 90), "JPEG"), (90, 90, 90)),
    "progressive jpeg": (encoded(Image.new("RGB", (20, 20), RED), "JPEG", progressive=True), RED),
    "grey of sixteen bits": (encoded(Image.new("I;16", (20, 20), 90 * 256)), (90, 90, 90)),
    "black and white": (encoded(Image.new("1", (20, 20), 1)), WHITE),
    "palette": (encoded(Image.new("RGB", (20, 20), GREEN).convert("P")), GREEN),
    "transparent": (encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0))), WHITE),
    "grey and transparent": (encoded(Image.new("LA", (20, 20), (0, 0))), WHITE),
    "webp without loss": (encoded(Image.new("RGB", (20, 20), BLUE), "WEBP", lossless=True), BLUE),
    "heic": (encoded(Image.new("RGB", (64, 64), BLUE), "HEIF", quality=95), BLUE),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_photo_shows_its_colour(kind: str) -> None:
    data, colour = KINDS[kind]
    assert near(opened(render(data, 1).public).getpixel((10, 10)), colour)


def test_a_photo_whose_end_is_missing_shows_what_it_has() -> None:
    whole = encoded(Image.effect_noise((400, 300), 80).convert("RGB"), "JPEG")
    assert render(whole[: len(whole) // 2], 1).public.width == 400


def test_a_photo_with_broken_exif_is_shown() -> None:
    data = encoded(a_flag(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")
    assert render(data, 1).public.width == 80


BAD = {
    "not an image": (b"Dit is geen foto.", "photo-not-an-image"),
    "too many pixels": (png_that_says(100_000, 100_000), "photo-too-many-pixels"),
    "a header without a picture": (picture("WEBP", (200, 100))[:30] + bytes(100), "undecodable"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_decoded_says_why(kind: str) -> None:
    data, reason = BAD[kind]
    with pytest.raises(Undecodable) as error:
        render(data, 1)
    assert error.value.reason == reason
