"""A neighbourhood where points are sent to a street, in metres from its corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import WalkerPhone, a_neighbourhood, a_place, a_sent_point, an_open_walk, square, staff
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

    def place(self, east: float, north: float = 0.0) -> dict[str, Any]:
        """A Place ``east`` and ``north`` metres from the corner."""
        x, y = self.grid.to_metres(self.lon, self.lat)
        return a_place(*self.grid.to_degrees(x + east, y + north))

    def point(self, east: float, north: float = 0.0, **changes: Any) -> str:
        """The id of a point that was sent from there."""
        return a_sent_point(self.phone, **{"place": self.place(east, north), **changes})

    def spots(self) -> list[dict[str, Any]]:
        """The living spots as staff see them, by number."""
        return [feature["properties"] for feature in self._map()["features"]]

    def outlines(self) -> list[dict[str, Any]]:
        return [feature["geometry"] for feature in self._map()["features"]]

    def loose(self) -> set[str]:
        """The ids of the points that lie loose."""
        return {feature["id"] for feature in self._map()["loosePoints"]["features"]}

    def members(self, spot_id: str) -> set[str]:
        answer = self.client.get(f"{self._url}/spots/{spot_id}", headers=self.staff_headers)
        return {point["observationId"] for point in answer.get_json()["points"]}

    def spot_of(self) -> dict[str, str]:
        """Observation id to spot id, for all that are in one."""
        return {member: spot["spotId"] for spot in self.spots() for member in self.members(spot["spotId"])}

    @property
    def _url(self) -> str:
        return f"/api/v1/neighbourhoods/{self.neighbourhood_id}"

    def _map(self) -> dict[str, Any]:
        answer = self.client.get(f"{self._url}/spots", headers=self.staff_headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.get_json()
        return found


def a_street(app: APIFlask, client: FlaskClient, lon: float, lat: float) -> Street:
    area = square(lon, lat)
    neighbourhood = a_neighbourhood(app, boundary=area)
    yusuf = staff(app, neighbourhood.id)
    phone = WalkerPhone(client, an_open_walk(app, neighbourhood.id, area=area))
    return Street(app, client, phone, neighbourhood.id, yusuf.account_id, yusuf.headers, grid_of(area), lon, lat)
