"""The one place that reads the time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

# What the clocks on the walls of the neighbourhood, and in its cameras, say.
ZONE = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The current moment, aware, in UTC."""
    return datetime.now(UTC)
