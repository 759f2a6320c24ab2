"""The command create-walk, as an organiser types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from builders import square
from wijkwandeling.app import create_app
from wijkwandeling.cli import main
from wijkwandeling.neighbourhoods.area import CROSSES_ITSELF, NOT_ON_EARTH, NOT_ONE_AREA
from wijkwandeling.settings import from_environment


def _run(tmp_path: Path, document: object, *more: str, name: str = "Lindenkwartier", title: str = "Rondje") -> Result:
    area = tmp_path / "gebied.geojson"
    area.write_text(document if isinstance(document, str) else json.dumps(document))
    given = ["--neighbourhood", name, "--title", title, "--area", str(area), "--data", str(tmp_path / "data")]
    return CliRunner().invoke(main, ["create-walk", *given, *more])


def _feature(geometry: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"naam": "Wijk"}, "geometry": geometry}


def _walk_behind(tmp_path: Path, join_code: str) -> dict[str, Any]:
    app = create_app(from_environment({}, tmp_path / "data"))
    answer = app.test_client().get(f"/api/v1/join-codes/{join_code}")
    walk: dict[str, Any] = answer.get_json()
    return walk


def test_a_fresh_folder_gets_a_neighbourhood_and_a_walk_to_join(tmp_path: Path) -> None:
    result = _run(tmp_path, square(), "--json", title="Rondje Lindelaan")
    assert result.exit_code == 0, result.output
    printed = json.loads(result.stdout)
    assert printed["walkerUrl"] == f"http://127.0.0.1:8000/w/{printed['joinCode']}"
    walk = _walk_behind(tmp_path, printed["joinCode"])
    assert (walk["title"], walk["neighbourhoodName"], walk["state"]) == ("Rondje Lindelaan", "Lindenkwartier", "open")
    assert walk["area"] == square()


def test_a_second_walk_joins_the_neighbourhood_that_is_there(tmp_path: Path) -> None:
    codes = [json.loads(_run(tmp_path, square(), "--json").stdout)["joinCode"] for _ in range(2)]
    first, second = (_walk_behind(tmp_path, code) for code in codes)
    assert first["neighbourhoodId"] == second["neighbourhoodId"]
    assert first["walkId"] != second["walkId"]


@pytest.mark.parametrize(
    "document",
    [
        _feature(square()),
        {"type": "FeatureCollection", "features": [_feature(square())]},
        _feature({"type": "MultiPolygon", "coordinates": [square()["coordinates"]]}),
        "\ufeff" + json.dumps(square()),
    ],
    ids=["feature", "collection", "multipolygon-of-one", "byte-order-mark"],
)
def test_the_area_may_come_as_drawing_programs_save_it(tmp_path: Path, document: object) -> None:
    result = _run(tmp_path, document, "--json")
    assert result.exit_code == 0, result.output


def test_a_person_reads_the_code_and_the_link(tmp_path: Path) -> None:
    result = _run(tmp_path, square())
    assert "Code  " in result.stdout
    assert "Link  http://127.0.0.1:8000/w/" in result.stdout


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("geen json", "is geen GeoJSON"),
        ("[" * 100_000, "is geen GeoJSON"),
        ([], NOT_ONE_AREA),
        ({"type": "Point", "coordinates": [4.62, 52.353]}, NOT_ONE_AREA),
        ({"type": "FeatureCollection", "features": [_feature(square()), _feature(square(4.7))]}, NOT_ONE_AREA),
        (
            {"type": "Polygon", "coordinates": [[[102730, 485287], [102830, 485287], [0, 1], [102730, 485287]]]},
            NOT_ON_EARTH,
        ),
        (
            {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.4], [4.7, 52.3], [4.6, 52.4], [4.6, 52.3]]]},
            CROSSES_ITSELF,
        ),
    ],
)
def test_an_area_that_cannot_be_used_is_explained(tmp_path: Path, document: object, sentence: str) -> None:
    result = _run(tmp_path, document, "--json")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert not result.stdout


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    given = ["--neighbourhood", "Lindenkwartier", "--title", "Rondje", "--data", str(tmp_path / "data")]
    result = CliRunner().invoke(main, ["create-walk", *given, "--area", str(tmp_path / "weg.geojson")])
    assert result.exit_code == 1
    assert "weg.geojson kan niet worden gelezen" in result.stderr


@pytest.mark.parametrize("title", ["", "   ", "R" * 161, "Rond\0je", "Rond\udcffje"])
def test_a_title_must_be_readable(tmp_path: Path, title: str) -> None:
    result = _run(tmp_path, square(), title=title)
    assert result.exit_code == 1
    assert "De titel moet 1 tot 160 leesbare tekens hebben." in result.stderr
