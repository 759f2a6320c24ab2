"""The streets of Lindenkwartier, in plan metres. Every name and every bend is made up."""

from __future__ import annotations

from typing import NamedTuple

from wijkwandeling.demo.ground import Xy


class Street(NamedTuple):
    """``kind``: main, street, path, shopping. ``houses``: whether rows of houses stand along it."""

    name: str
    kind: str
    points: tuple[Xy, ...]
    houses: bool = True


AROUND = (
    Street("Zandermeerseweg", "main", ((-560, 372), (-300, 350), (-40, 364), (220, 344), (560, 372))),
    Street("Ringvaartlaan", "main", ((-488, 366), (-502, 150), (-478, -60), (-494, -250), (-472, -338))),
    Street("Abelenweg", "street", ((502, 366), (514, 200), (505, 40), (522, -130), (500, -326))),
    Street("Vaartkade", "street", ((-472, -338), (-250, -322), (25, -338), (250, -314), (500, -326))),
    Street("Lindelaan", "main", ((-32, 361), (-50, 240), (-20, 90), (-35, -60), (12, -190), (30, -336), (26, -420))),
    Street("Kastanjelaan", "street", ((-496, 48), (-330, 20), (-180, 36), (-28, 25), (140, 48), (320, 20), (509, 40))),
)

SHOPS = (
    Street("Brinkstraat", "shopping", ((-42, 205), (-120, 214), (-190, 203), (-260, 214), (-326, 208)), houses=False),
    Street("Elzenstraat", "street", ((-326, 208), (-400, 203), (-499, 196))),
    Street("Iepenstraat", "street", ((-325, 22), (-318, 110), (-328, 208), (-314, 288), (-322, 353))),
    Street("Hulststraat", "street", ((-412, 34), (-403, 120), (-408, 203), (-412, 290), (-406, 360))),
    Street("Taxusstraat", "street", ((-319, 112), (-200, 124), (-110, 110), (-28, 120))),
    Street("Ligusterstraat", "street", ((-315, 290), (-230, 280), (-130, 291), (-45, 284))),
    Street("Brinkgang", "path", ((-186, 206), (-182, 250), (-190, 283)), houses=False),
)

SCHOOL = (
    Street("Beukenstraat", "street", ((-45, 284), (60, 270), (200, 286), (360, 266), (509, 280))),
    Street("Essenstraat", "street", ((-42, 205), (70, 193), (200, 211), (340, 190), (513, 205))),
    Street("Esdoornstraat", "street", ((-28, 120), (90, 113), (210, 129), (350, 110), (509, 121))),
    Street("Acaciastraat", "street", ((112, 43), (98, 115), (112, 200), (102, 276), (112, 351))),
    Street("Platanenstraat", "street", ((342, 23), (352, 111), (340, 192), (358, 268), (350, 351))),
    Street("Schoolpad", "path", ((236, 124), (232, 160), (240, 205)), houses=False),
)

PARK = (
    Street("Parklaan", "street", ((-152, 33), (-126, -60), (-140, -140), (-128, -219))),
    Street("Wilgenlaan", "street", ((-490, -222), (-380, -228), (-250, -214), (-128, -221), (6, -176))),
    Street("Populierenstraat", "street", ((-488, -284), (-350, -272), (-220, -284), (-100, -270), (24, -270))),
    Street("Abeelstraat", "street", ((-302, -219), (-308, -276), (-300, -327))),
    Street("Wilgenpad", "path", ((-486, -80), (-400, -95), (-330, -60), (-250, -110), (-132, -92)), houses=False),
    Street("Vijverpad", "path", ((-300, 24), (-322, -40), (-360, -130), (-330, -190), (-302, -219)), houses=False),
    Street("Reigerpad", "path", ((-250, -110), (-232, -160), (-212, -218)), houses=False),
)

COURTS = (
    Street("Meidoornlaan", "street", ((140, 46), (126, -20), (162, -90), (148, -170), (176, -240), (170, -322))),
    Street("Vlierlaan", "street", ((150, -70), (230, -92), (310, -64), (400, -88), (518, -70))),
    Street("Sleedoornlaan", "street", ((155, -196), (240, -188), (330, -216), (420, -194), (514, -216))),
    Street("Vuurdoornstraat", "street", ((-28, -20), (60, -32), (134, -14))),
    Street("Jasmijnstraat", "street", ((-18, -102), (70, -94), (156, -98))),
    Street("Kamperfoeliestraat", "street", ((20, -214), (90, -226), (168, -212))),
    Street("Berkenhof", "street", ((228, 36), (220, 8), (238, -30))),
    Street("Hazelaarhof", "street", ((318, 20), (330, -6), (312, -34))),
    Street("Lijsterbeshof", "street", ((424, 28), (412, 0), (430, -42))),
    Street("Vlierhof", "street", ((238, -88), (250, -116), (230, -152))),
    Street("Meidoornhof", "street", ((330, -68), (340, -110), (322, -150), (346, -166))),
    Street("Kornoeljehof", "street", ((430, -86), (422, -120), (442, -158))),
    Street("Sleedoornhof", "street", ((250, -190), (260, -230), (238, -274))),
    Street("Rozenhof", "street", ((345, -212), (338, -246), (358, -284))),
    Street("Wingerdhof", "street", ((440, -196), (450, -236), (430, -278))),
    Street("Hofjespad", "path", ((238, -30), (312, -34), (372, -22), (430, -42)), houses=False),
    Street("Rozenpad", "path", ((252, -262), (300, -264), (346, -262)), houses=False),
    Street("Egelpad", "path", ((230, -152), (290, -138), (322, -150)), houses=False),
)

STREETS = (*AROUND, *SHOPS, *SCHOOL, *PARK, *COURTS)
