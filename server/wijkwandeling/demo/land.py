"""What lies between the streets of Lindenkwartier: edge, water, green and the buildings everybody knows."""

from __future__ import annotations

from typing import NamedTuple

from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from wijkwandeling.demo.ground import Xy, bend, blob


class Plot(NamedTuple):
    """``layer`` and ``kind`` become the map's layer and class."""

    layer: str
    name: str
    kind: str
    shape: BaseGeometry


class Label(NamedTuple):
    name: str
    kind: str
    at: Xy


def _along(width_m: float, *points: Xy) -> BaseGeometry:
    return bend(points).buffer(width_m / 2, cap_style="flat")


BOUNDARY = blob(
    (
        *((-520, 378), (-500, 386), (-300, 366), (-40, 378), (220, 360), (510, 384), (536, 372), (538, 200), (526, 40)),
        *((546, -130), (530, -340), (500, -352), (250, -348), (0, -370), (-250, -350), (-480, -366), (-504, -340)),
        *((-514, -250), (-498, -60), (-522, 150)),
    )
)

WATER = (
    Plot("water", "Elzenvaart", "canal", _along(20, (-700, -384), (-250, -346), (0, -368), (250, -344), (700, -366))),
    Plot("water", "Abelensloot", "ditch", _along(6, (528, 380), (538, 200), (528, 40), (546, -130), (524, -346))),
    Plot(
        "water", "De Wiel", "pond", blob(((-296, -20), (-250, -12), (-196, -34), (-188, -66), (-232, -84), (-290, -62)))
    ),
    Plot("water", "Kikkerpoel", "pond", blob(((-430, -140), (-404, -132), (-388, -152), (-402, -172), (-426, -166)))),
)

GREEN = (
    Plot(
        "park",
        "Wilgenpark",
        "park",
        blob(
            (
                *((-478, 22), (-330, 0), (-180, 18), (-152, -10), (-150, -60), (-156, -140), (-158, -200)),
                *((-250, -198), (-380, -210), (-472, -204), (-464, -120), (-456, -50)),
            )
        ),
    ),
    Plot("park", "Notengaard", "green", blob(((252, 226), (322, 218), (330, 250), (262, 262)))),
    Plot("park", "Brinkperk", "green", blob(((-150, 222), (-118, 226), (-114, 250), (-148, 250)))),
    Plot("park", "Beukentuin", "garden", blob(((-112, -64), (-66, -66), (-58, -132), (-108, -136)))),
    Plot("park", "Hazelaargroen", "green", blob(((352, -10), (392, -8), (388, -44), (350, -46)))),
    Plot("park", "Egelgroen", "green", blob(((262, -118), (300, -116), (304, -158), (262, -162)))),
    Plot("park", "Rozengroen", "green", blob(((282, -240), (314, -240), (318, -288), (284, -290)))),
    Plot("park", "Vaartoever", "green", _along(9, (-460, -352), (-250, -331), (10, -349), (250, -325), (500, -338))),
)

PLAYGROUNDS = (
    Plot("playground", "De Hazelnoot", "playground", blob(((270, 230), (304, 226), (310, 246), (276, 252)))),
    Plot(
        "playground", "Schoolplein De Klimboom", "schoolyard", Polygon(((140, 140), (222, 146), (220, 160), (138, 154)))
    ),
    Plot("playground", "Trapveld Wilgenpark", "pitch", Polygon(((-450, -14), (-414, -20), (-418, -50), (-456, -44)))),
    Plot("playground", "Egelspeelplek", "playground", blob(((274, -128), (292, -128), (294, -146), (274, -148)))),
)

BUILDINGS = (
    Plot(
        "building",
        "Basisschool De Klimboom",
        "school",
        Polygon(((134, 162), (196, 168), (196, 160), (224, 162), (222, 188), (188, 186), (188, 180), (132, 176))),
    ),
    Plot(
        "building",
        "Woonzorghuis De Kastanje",
        "care",
        Polygon(((-116, -20), (-58, -26), (-56, -54), (-72, -54), (-72, -40), (-98, -38), (-98, -60), (-114, -58))),
    ),
    Plot(
        "building",
        "Buurthuis Het Trefblad",
        "centre",
        Polygon(((52, -62), (84, -60), (86, -80), (70, -82), (70, -76), (52, -76))),
    ),
    Plot("building", "Buurtsuper De Mand", "shop", Polygon(((-252, 224), (-206, 219), (-202, 252), (-248, 256)))),
    Plot("building", "Gezondheidscentrum", "care", Polygon(((-104, 226), (-70, 224), (-68, 250), (-102, 252)))),
)

LABELS = (
    Label("Lindenkwartier", "neighbourhood", (0, 64)),
    Label("Wilgenpark", "park", (-330, -105)),
    Label("De Wiel", "water", (-242, -48)),
    Label("Elzenvaart", "water", (-200, -350)),
    Label("Brinkplein", "square", (-160, 234)),
    Label("De Hazelnoot", "playground", (290, 239)),
    Label("De Klimboom", "school", (178, 172)),
    Label("De Kastanje", "care", (-86, -34)),
    Label("Het Trefblad", "centre", (68, -70)),
    Label("De Mand", "shop", (-228, 238)),
    Label("Bushalte Brink", "stop", (-54, 178)),
    Label("Trapveld", "pitch", (-435, -32)),
    Label("Vaartbrug", "bridge", (28, -366)),
)

# The walks' areas: parts of the neighbourhood, a little wider than their routes.
SQUARE_AND_PARK = blob(
    ((-540, 300), (-200, 330), (10, 320), (30, 100), (10, -100), (60, -320), (-480, -330), (-510, 0))
)
COURTS_AND_SCHOOL = blob(
    ((-60, 330), (300, 335), (520, 320), (520, 0), (525, -300), (200, -335), (-20, -320), (-60, 0))
)
ROUTES = {
    "square-and-park": LineString(
        (
            (-180, 236),
            (-60, 206),
            (-28, 60),
            (-120, 34),
            (-132, -92),
            (-250, -110),
            (-330, -60),
            (-310, 20),
            (-320, 110),
            (-300, 212),
            (-180, 236),
        )
    ),
    "courts-and-school": LineString(
        (
            (68, -70),
            (70, -94),
            (150, -70),
            (230, -90),
            (320, -66),
            (330, 20),
            (345, 110),
            (342, 190),
            (290, 232),
            (232, 160),
            (140, 125),
            (100, 60),
            (130, -14),
            (68, -70),
        )
    ),
    "evening": LineString(
        (
            (68, -70),
            (-30, -60),
            (-20, 90),
            (-42, 205),
            (-180, 208),
            (-185, 283),
            (-45, 284),
            (100, 276),
            (112, 200),
            (110, 45),
            (-30, -15),
            (68, -70),
        )
    ),
}
