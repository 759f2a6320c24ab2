"""How often one address may try what can be guessed. Counts live in the process's memory."""

from __future__ import annotations

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from wijkwandeling.settings import Settings

# A whole walk joins behind one mobile address: generous for joining, strict for passwords.
JOIN = "120 per minute"
SIGN_IN = "10 per minute"
# Enough for a family that finds itself on a whole page of photos.
TAKE_DOWN = "20 per minute"
# A desk that moves over the map asks for some forty tiles each time; behind one address sit several.
TILES = "2000 per minute"
ADDRESSES = "60 per minute"
# A community centre shares one address; nobody has more ideas than this in an hour.
IDEA = "20 per hour"
IDEA_CODE = "20 per minute"

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=False)


def init_app(app: Flask, settings: Settings) -> None:
    app.config["RATELIMIT_ENABLED"] = settings.rate_limits
    limiter.init_app(app)
