"""Points put straight into the tables, for tests that need very many; placed by the job itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from apiflask import APIFlask
from sqlalchemy import select

from streets import Street
from wijkwandeling import clock
from wijkwandeling.clustering.models import Spot, SpotMember
from wijkwandeling.clustering.overrides import Desk
from wijkwandeling.clustering.place import place_observation
from wijkwandeling.database import db, new_id, transaction
from wijkwandeling.geo import Grid
from wijkwandeling.intake.models import Observation


@dataclass
class Ground:
    """One neighbourhood; ``points``: observation ids in the order of arrival."""

    app: APIFlask
    neighbourhood_id: str
    account_id: str
    walk_id: str
    walker_id: str
    grid: Grid
    corner: tuple[float, float]
    points: list[str] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        return Desk(self.neighbourhood_id, self.account_id, self.grid)

    def add(self, east: float, north: float) -> str:
        """A point so many metres from the corner, placed."""
        observation_id = self.write(east, north)
        with self.app.app_context():
            place_observation(observation_id)
        return observation_id

    def write(self, east: float, north: float) -> str:
        """A point that nobody has placed yet."""
        lon, lat = self.grid.to_degrees(self.corner[0] + east, self.corner[1] + north)
        with self.app.app_context(), transaction():
            row = Observation(
                # In the order of arrival: what is equally near is settled by id, in every neighbourhood alike.
                id=f"{len(self.points):08d}{new_id()[8:]}",
                walk_id=self.walk_id,
                walker_id=self.walker_id,
                revision=1,
                kind="weakness",
                content={},
                lon=lon,
                lat=lat,
                place_source="pin",
                received_at=clock.now(),
            )
            db.session.add(row)
        self.points.append(row.id)
        return row.id

    def members(self) -> dict[str, str | None]:
        """Observation id to the spot that it belongs to."""
        with self.app.app_context():
            query = select(SpotMember.observation_id, SpotMember.spot_id)
            rows = db.session.execute(query.where(SpotMember.neighbourhood_id == self.neighbourhood_id))
            return dict(rows.all())

    def spots(self) -> list[Spot]:
        """Also those that are dissolved, in the order of their founding."""
        with self.app.app_context():
            query = select(Spot).where(Spot.neighbourhood_id == self.neighbourhood_id)
            return list(db.session.scalars(query.order_by(Spot.number)))


def ground_of(street: Street) -> Ground:
    return Ground(
        app=street.app,
        neighbourhood_id=street.neighbourhood_id,
        account_id=street.account_id,
        walk_id=street.phone.walk_id,
        walker_id=street.phone.walker_id,
        grid=street.grid,
        corner=street.grid.to_metres(street.lon, street.lat),
    )
