"""The agenda goes out as a file, is worked on in a spreadsheet, and comes back."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from werkzeug.test import TestResponse

from builders import API, LAT, LON, WalkerPhone, a_neighbourhood, a_place, a_sent_point, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA = '=HYPERLINK("https://kwaad.example","Klik")'


class Office:
    """Fenna's desk: she takes the agenda along and brings it back."""

    def __init__(self, fenna: Builder) -> None:
        self.fenna = fenna
        self.url = fenna.url.removesuffix("/actions")

    def export(self, form: str) -> TestResponse:
        answer = self.fenna.client.get(f"{self.url}/agenda-exports/{form}", headers=self.fenna.who.headers)
        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Disposition"].endswith(f".{form}")
        return answer

    def sheet(self) -> tuple[Workbook, Worksheet]:
        book = load_workbook(io.BytesIO(self.export("xlsx").data))
        return book, book["Actieagenda"]

    def preview(self, book: Workbook | bytes) -> TestResponse:
        return self._post("agenda-previews", book, {})

    def take_over(self, book: Workbook | bytes, mark: str | None) -> TestResponse:
        return self._post("agenda-imports", book, {"If-Match": f'"{mark}"'} if mark else {})

    def _post(self, where: str, book: Workbook | bytes, headers: dict[str, str]) -> TestResponse:
        return self.fenna.client.post(
            f"{self.url}/{where}",
            data=book if isinstance(book, bytes) else packed(book),
            headers=self.fenna.who.headers | {"Content-Type": XLSX} | headers,
        )

    def actions(self) -> list[dict[str, Any]]:
        answer = self.fenna.client.get(self.fenna.url, headers=self.fenna.who.headers)
        return answer.get_json()["actions"]  # type: ignore[no-any-return]


def packed(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def put(sheet: Worksheet, line: int, **cells: str) -> None:
    for heading, text in cells.items():
        sheet.cell(line, column(sheet, heading)).value = text


def told(preview: TestResponse) -> list[tuple[int, str]]:
    assert preview.status_code == 200, preview.text
    return [(line["place"], line["outcome"]) for line in preview.get_json()["lines"]]


@pytest.fixture
def office(fenna: Builder) -> Office:
    return Office(fenna)


def test_what_comes_back_untouched_changes_nothing(office: Office, phone: WalkerPhone) -> None:
    point = a_sent_point(phone)
    texts = ["- eerst dit\n- dan dat", FORMULA, "'=zo begon het", "@wijk", "  ruimte\x0b  ", "“é” < & >"]
    for text in texts:
        office.fenna.create(title=text, description=text, observationIds=[point])
    before = office.actions()
    book, _ = office.sheet()
    preview = office.preview(book)
    assert {outcome for _, outcome in told(preview)} == {"unchanged"}
    assert office.take_over(book, preview.get_json()["mark"]).status_code == 200
    assert office.actions() == before


def test_changes_are_shown_first_and_then_taken_over_exactly(office: Office, phone: WalkerPhone) -> None:
    for note in ("Bank", "Lamp"):
        office.fenna.create(title=note, observationIds=[a_sent_point(phone)])
    book, sheet = office.sheet()
    put(sheet, 2, Titel="Bank met leuning", Thema="Spelen", Status="Voorgesteld")
    put(sheet, 3, Status="Niet, omdat …", Reden="De lamp is al gemaakt")
    put(sheet, 4, Titel="Buurtmoestuin", Soort="Lopend initiatief")
    before = office.actions()
    preview = office.preview(book)
    assert told(preview) == [(2, "changed"), (3, "changed"), (4, "new")]
    assert preview.get_json()["lines"][0]["changes"] == [
        {"column": "title", "before": "Bank", "after": "Bank met leuning"},
        {"column": "theme", "before": "", "after": "Spelen"},
        {"column": "status", "before": "Idee", "after": "Voorgesteld"},
    ]
    assert office.actions() == before

    done = office.take_over(book, preview.get_json()["mark"])
    assert done.get_json() == preview.get_json()
    bank, lamp, garden = office.actions()
    assert (bank["title"], bank["themeName"], bank["status"]) == ("Bank met leuning", "Spelen", "proposed")
    assert (lamp["status"], lamp["reason"]) == ("not-done", "De lamp is al gemaakt")
    assert (garden["number"], garden["kind"], garden["status"]) == (3, "running-initiative", "running")


def test_the_budget_goes_along_as_numbers_and_does_not_come_back(office: Office, phone: WalkerPhone) -> None:
    action = office.fenna.create(title="Bank", observationIds=[a_sent_point(phone)])
    assert office.fenna.claim(action, reserved=1200, spent=300).status_code == 200
    book, sheet = office.sheet()
    euros = {heading: sheet.cell(2, column(sheet, heading)) for heading in ("Gereserveerd (€)", "Uitgegeven (€)")}
    assert [cell.value for cell in euros.values()] == [1200, 300]
    euros["Gereserveerd (€)"].value = 9_999
    assert told(office.preview(book)) == [(2, "unchanged")]


def test_lines_that_cannot_be_are_named_with_the_reason_and_the_others_go_on(
    app: APIFlask, office: Office, phone: WalkerPhone
) -> None:
    for note in ("Bank", "Lamp", "Boom", "Hek", "Goot", "Paal"):
        office.fenna.create(title=note, observationIds=[a_sent_point(phone)])
    elsewhere = a_neighbourhood(app, "Bloemenbuurt")
    yusuf = Builder(office.fenna.client, elsewhere.id, staff(app, elsewhere.id, "agendaBuilder"))
    theirs = yusuf.create(kind="running-initiative")
    book, sheet = office.sheet()
    put(sheet, 2, Titel="=1+1")
    put(sheet, 3, Status="Klaar")
    put(sheet, 4, Thema="Ruimtevaart", Titel="Half")
    put(sheet, 5, Status="Niet, omdat …")
    put(sheet, 6, Plekken="99")
    put(sheet, 7, Titel="Paal eruit")
    put(sheet, 8, Id=theirs["actionId"], Versie="1", Titel="Van ons nu")
    put(sheet, 9, Id=str(sheet.cell(7, 1).value), Versie="1", Titel="Nog eens")
    put(sheet, 10, Titel="Zonder plek", Soort="Actie")
    put(sheet, 11, Titel="x" * 161, Soort="Lopend initiatief")
    preview = office.preview(book)
    lines = {line["place"]: line for line in preview.get_json()["lines"]}
    assert told(preview) == [(7 if place == 7 else place, "changed" if place == 7 else "refused") for place in lines]
    words = {2: "formule", 3: "Deze stap kan niet", 4: "Ruimtevaart", 5: "Geef een reden", 6: "Plek ‘99’"}
    words |= {8: "niet op deze agenda", 9: "regel 7", 10: "Er is nog niets gekozen", 11: "Titel"}
    assert [place for place, word in words.items() if word not in lines[place]["why"]] == []
    office.take_over(book, preview.get_json()["mark"])
    assert [action["title"] for action in office.actions()] == ["Bank", "Lamp", "Boom", "Hek", "Goot", "Paal eruit"]
    assert office.actions()[2]["revision"] == 1


def test_an_agenda_that_changed_meanwhile_is_looked_at_again_first(office: Office, phone: WalkerPhone) -> None:
    action = office.fenna.create(title="Bank", observationIds=[a_sent_point(phone)])
    book, sheet = office.sheet()
    put(sheet, 2, Titel="Bank uit het bestand")
    mark = office.preview(book).get_json()["mark"]
    office.fenna.patch(action["actionId"], '"1"', title="Bank van een ander")
    refused = office.take_over(book, mark)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "stale")
    assert office.take_over(book, None).status_code == 428
    again = office.preview(book)
    assert told(again) == [(2, "refused")]
    assert "Iemand anders heeft deze actie gewijzigd" in again.get_json()["lines"][0]["why"]
    office.take_over(book, again.get_json()["mark"])
    assert [each["title"] for each in office.actions()] == ["Bank van een ander"]


def test_another_file_than_the_one_that_was_seen_is_not_taken_over(office: Office) -> None:
    office.fenna.create(title="Moestuin", kind="running-initiative")
    book, sheet = office.sheet()
    put(sheet, 2, Titel="Moestuin Lindelaan")
    mark = office.preview(book).get_json()["mark"]
    put(sheet, 2, Titel="Iets heel anders")
    assert office.take_over(book, mark).status_code == 409
    assert office.actions()[0]["title"] == "Moestuin"


def test_a_reason_can_be_said_better(office: Office, phone: WalkerPhone) -> None:
    action = office.fenna.create(observationIds=[a_sent_point(phone)])
    office.fenna.move(action, "not-done", reason="Kan niet", message="Jammer")
    book, sheet = office.sheet()
    put(sheet, 2, Reden="Er ligt een gasleiding")
    office.take_over(book, office.preview(book).get_json()["mark"])
    assert office.actions()[0]["reason"] == "Er ligt een gasleiding"
    assert phone.my_points().get_json()["points"][0]["actions"][0]["message"] == "Jammer"


def test_spots_come_and_go_by_their_numbers(office: Office, phone: WalkerPhone) -> None:
    for metres in (0, 1, 2, 200, 201, 202):
        a_sent_point(phone, place=a_place(LON, LAT + metres / 111_000))
    features = office.fenna.client.get(f"{office.url}/spots", headers=office.fenna.who.headers).get_json()["features"]
    spots = {each["properties"]["number"]: each["properties"]["spotId"] for each in features}
    office.fenna.create(spotIds=[spots[1]])
    book, sheet = office.sheet()
    assert sheet.cell(2, column(sheet, "Plekken")).value == "1"
    put(sheet, 2, Plekken="1; 2")
    put(sheet, 3, Titel="Nieuw van plek 2", Plekken="2")
    office.take_over(book, office.preview(book).get_json()["mark"])
    first, second = office.actions()
    assert [spot["number"] for spot in first["sources"]["spots"]] == [1, 2]
    assert [spot["number"] for spot in second["sources"]["spots"]] == [2]
    both, one = office.export("geojson").get_json()["features"]
    assert (both["geometry"]["type"], len(both["geometry"]["coordinates"])) == ("MultiPoint", 2)
    lon, lat = one["geometry"]["coordinates"]
    assert (lon, lat) == (pytest.approx(LON, abs=1e-3), pytest.approx(LAT + 201 / 111_000, abs=1e-4))


def test_csv_opens_in_a_dutch_spreadsheet_and_runs_nothing(office: Office, phone: WalkerPhone) -> None:
    office.fenna.create(title=FORMULA, description="een;twee\ndrie", observationIds=[a_sent_point(phone)])
    answer = office.export("csv")
    assert answer.data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert (row["Titel"], row["Omschrijving"], row["Status"]) == (f"'{FORMULA}", "een;twee\ndrie", "Idee")
    assert float(row["x (RD)"]) == pytest.approx(105_000, abs=3000)


def test_no_cell_of_the_workbook_is_or_looks_like_a_formula(office: Office, phone: WalkerPhone) -> None:
    office.fenna.create(title=FORMULA, description="+31 6", observationIds=[a_sent_point(phone)])
    book, _ = office.sheet()
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"n", "s"}
    assert not [cell.value for cell in cells if str(cell.value)[0] in "=+-@"]


def test_json_and_geojson_say_what_each_action_says(office: Office) -> None:
    action = office.fenna.create(title="Moestuin", kind="running-initiative")
    (told,) = office.export("json").get_json()["actions"]
    assert (told["actionId"], told["status"]) == (action["actionId"], "running")
    answer = office.export("geojson")
    assert answer.headers["Content-Crs"].endswith("CRS84>")
    (feature,) = answer.get_json()["features"]
    assert (feature["id"], feature["geometry"], feature["properties"]["title"]) == (
        action["actionId"],
        None,
        "Moestuin",
    )


def a_zip(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, data in parts.items():
            packing.writestr(name, data)
    return written.getvalue()


def a_book(*rows: list[str]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Actieagenda")
    for row in rows:
        sheet.append(row)
    return packed(book)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return a_zip(**{each: book.read(each) for each in book.namelist()} | {name: content})


def test_files_that_are_no_agenda_or_endless_are_refused_in_words(office: Office) -> None:
    good = office.export("xlsx").data
    bomb = b"<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst>&b;</sst>"
    without_id = a_book(["Titel", "Status"])
    long = a_book(["Id", "Versie", "Titel"], *[["", "", "Nog een"]] * 2001)
    refused = {
        "agenda-file-unreadable": [
            b"niets",
            good[:-100],
            with_part(good, "xl/sharedStrings.xml", bomb),
            a_zip(a=b""),
        ],
        "agenda-file-too-large": [
            a_zip(a=bytes(40_000_000)),
            a_zip(**{f"p{n}": b"" for n in range(300)}),
            long,
        ],
        "agenda-file-columns": [without_id, a_book()],
    }
    for code, files in refused.items():
        assert [office.preview(file).get_json()["code"] for file in files] == [code] * len(files)
    assert office.preview(bytes(5_000_001)).status_code == 413
    assert office.actions() == []


def test_only_a_builder_of_this_neighbourhood_brings_back_and_only_staff_take_along(
    app: APIFlask, client: FlaskClient, office: Office, neighbourhood: Neighbourhood
) -> None:
    url = f"{API}/neighbourhoods/{neighbourhood.id}"
    elsewhere = a_neighbourhood(app, "Bloemenbuurt")
    partner = staff(app, neighbourhood.id, "partner").headers
    stranger = staff(app, elsewhere.id, "agendaBuilder").headers
    for headers, may_read in ((partner, 200), (stranger, 403), ({}, 401)):
        assert client.get(f"{url}/agenda-exports/csv", headers=headers).status_code == may_read
        for where in ("agenda-previews", "agenda-imports"):
            answer = client.post(f"{url}/{where}", data=b"x", headers=headers | {"Content-Type": XLSX})
            assert answer.status_code == (401 if not headers else 403)
    assert client.get(f"{url}/agenda-exports/exe", headers=partner).status_code == 404
