"""A neighbourhood where points are sent to a street, in metres from its corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from builders import (
    API,
    SentPhoto,
    WalkerPhone,
    a_neighbourhood,
    a_place,
    a_sent_point,
    an_open_walk,
    square,
    staff,
)
from wijkwandeling.geo import Grid, grid_of


@dataclass(frozen=True)
class Street:
    """The Lindelaan, from its corner at lon, lat; what phones send and what staff read of it."""

    app: APIFlask
    client: FlaskClient
    phone: WalkerPhone
    neighbourhood_id: str
    account_id: str
    staff_headers: dict[str, str]
    grid: Grid
    lon: float
    lat: float

    def place(self, east: float, north: float = 0.0, source: str = "device") -> dict[str, Any]:
        """A Place ``east`` and ``north`` metres from the corner."""
        x, y = self.grid.to_metres(self.lon, self.lat)
        return a_place(*self.grid.to_degrees(x + east, y + north), source=source)

    def point(self, east: float, north: float = 0.0, *, photos: Sequence[SentPhoto] = (), **changes: Any) -> str:
        """The id of a point that was sent from there, with its photos."""
        return a_sent_point(self.phone, *photos, **{"place": self.place(east, north), **changes})

    @property
    def url(self) -> str:
        return f"{API}/neighbourhoods/{self.neighbourhood_id}"

    def get(self, path: str, *, headers: dict[str, str] | None = None) -> TestResponse:
        return self.client.get(f"{self.url}{path}", headers=self.staff_headers if headers is None else headers)

    def points(self, **query: Any) -> dict[str, Any]:
        """The inbox; ``query``: as the address takes it."""
        return self._read("/points?" + urlencode(query))

    def spots(self, decision: str = "all") -> list[dict[str, Any]]:
        """The properties of the living spots as staff see them, by number."""
        return [feature["properties"] for feature in self._map(decision)["features"]]

    def outlines(self) -> list[dict[str, Any]]:
        return [feature["geometry"] for feature in self._map()["features"]]

    def loose(self, decision: str = "all") -> set[str]:
        """The ids of the points that lie loose."""
        return {feature["id"] for feature in self._map(decision)["loosePoints"]["features"]}

    def members(self, spot_id: str) -> set[str]:
        return {point["observationId"] for point in self._read(f"/spots/{spot_id}")["points"]}

    def decide(
        self,
        point_id: str,
        verdict: str,
        *,
        number: int = 0,
        headers: dict[str, str] | None = None,
        client: FlaskClient | None = None,
        reason: str | None = None,
        **seen: int,
    ) -> TestResponse:
        """``number``: of the decision that was seen; ``seen``: what else was (revision, photoCount)."""
        return (client or self.client).put(
            f"{self.url}/points/{point_id}/decision",
            json={"verdict": verdict, "number": number, **({"reason": reason} if reason else {}), **seen},
            headers=self.staff_headers if headers is None else headers,
        )

    def correct(
        self,
        point_id: str,
        *,
        number: int | None = 0,
        headers: dict[str, str] | None = None,
        client: FlaskClient | None = None,
        **correction: Any,
    ) -> TestResponse:
        """``number``: of the correction that was seen; ``correction``: theme, place, leftOut."""
        condition = {} if number is None else {"If-Match": f'"{number}"'}
        return (client or self.client).put(
            f"{self.url}/points/{point_id}/correction",
            json=correction,
            headers=(self.staff_headers if headers is None else headers) | condition,
        )

    def rename(
        self, spot_id: str, title: str, *, headers: dict[str, str] | None = None, revision: int | None = None
    ) -> TestResponse:
        return self.change("PATCH", spot_id, "", {"title": title}, headers=headers, revision=revision)

    def change(
        self,
        method: str,
        spot_id: str,
        part: str,
        body: dict[str, Any],
        *,
        headers: dict[str, str] | None = None,
        revision: int | None = None,
        client: FlaskClient | None = None,
    ) -> TestResponse:
        """``revision``: of the spot that was read; left out, as it is now."""
        read = self.revision(spot_id) if revision is None else revision
        return (client or self.client).open(
            f"{self.url}/spots/{spot_id}{part}",
            method=method,
            json=body,
            headers={**(self.staff_headers if headers is None else headers), "If-Match": f'"{read}"'},
        )

    def revision(self, spot_id: str) -> int:
        """Of a spot of this street; 1 for any other."""
        return int((self.get(f"/spots/{spot_id}").get_json() or {}).get("revision", 1))

    def merge(self, spot_id: str, *others: str, **how: Any) -> TestResponse:
        seen = [{"spotId": other, "revision": self.revision(other)} for other in others]
        return self.change("POST", spot_id, "/merges", {"spots": seen}, **how)

    def split(self, spot_id: str, *observation_ids: str, title: str = "", **how: Any) -> TestResponse:
        return self.change("POST", spot_id, "/splits", {"observationIds": list(observation_ids), "title": title}, **how)

    def pin(self, spot_id: str, **how: Any) -> TestResponse:
        return self.change("POST", spot_id, "/pins", {}, **how)

    def set_aside(self, point_id: str, *, headers: dict[str, str] | None = None) -> TestResponse:
        return self._post(f"/points/{point_id}/set-asides", headers)

    def undo(self, change_id: str, *, headers: dict[str, str] | None = None) -> TestResponse:
        return self._post(f"/spot-changes/{change_id}/undos", headers)

    def changes(self, part: str) -> list[dict[str, Any]]:
        """What was decided, the newest first; ``part``: ``spots/<id>/changes`` or ``points/<id>/spot-changes``."""
        found: list[dict[str, Any]] = self._read(f"/{part}")["changes"]
        return found

    def _post(self, path: str, headers: dict[str, str] | None) -> TestResponse:
        return self.client.post(self.url + path, headers=self.staff_headers if headers is None else headers)

    def _map(self, decision: str = "all") -> dict[str, Any]:
        return self._read(f"/spots?decision={decision}")

    def _read(self, path: str) -> dict[str, Any]:
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.get_json()
        return found


def a_street(app: APIFlask, client: FlaskClient, lon: float, lat: float) -> Street:
    area = square(lon, lat)
    neighbourhood = a_neighbourhood(app, boundary=area)
    yusuf = staff(app, neighbourhood.id)
    phone = WalkerPhone(client, an_open_walk(app, neighbourhood.id, area=area))
    return Street(app, client, phone, neighbourhood.id, yusuf.account_id, yusuf.headers, grid_of(area), lon, lat)
