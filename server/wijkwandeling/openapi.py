"""The API's own description, shaped to the Dutch REST API Design Rules (OpenAPI 3.0.3).

APIFlask derives paths and schemas from the routes; what every operation shares is added here once:
the version header on each success and problem+json on each refusal.
"""

from __future__ import annotations

import re
from typing import Any, cast

from apiflask import APIFlask
from flask import Response, request

from wijkwandeling.wire import camel

BASE = "/api/v1"
CONTACT = {
    "name": "Wijkwandeling",
    "email": "beheer@wijkwandeling.example",
    "url": "https://wijkwandeling.example",
}
DESCRIPTION = (
    "Van een wijkwandeling naar een gedragen actieagenda. Coördinaten zijn lengte- en breedtegraad "
    "(WGS84, in die volgorde); momenten hebben een tijdzone; fouten zijn application/problem+json."
)
PROBLEM = {
    "type": "object",
    "required": ["status", "title", "detail", "code"],
    "properties": {
        "type": {"type": "string", "description": "Vast adres van deze soort fout."},
        "status": {"type": "integer", "description": "HTTP-status."},
        "code": {"type": "string", "description": "Vaste naam van de fout."},
        "title": {"type": "string", "description": "Wat er aan de hand is."},
        "detail": {"type": "string", "description": "Wat je kunt doen."},
        "errors": {"type": "object", "description": "Per veld waarom het zo niet kan."},
        "receipt": {"$ref": "#/components/schemas/Receipt"},
    },
}
SECURITY_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": "wijkwandeling"},
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "Een API-token, of {walkerId}.{geheim} van een telefoon.",
    },
}
PATH_VARIABLE = re.compile(r"\{\w+\}")
# How the generator says "or null" beside a schema; without a list of values it would allow any object.
NO_OBJECT = {"type": "object", "nullable": True}
METHODS = ("get", "put", "post", "patch", "delete")
WRITES = ("put", "post", "patch")


def configure(app: APIFlask) -> None:
    app.config.update(INFO={"description": DESCRIPTION, "contact": CONTACT, "license": {"name": "EUPL-1.2"}})
    app.config["SERVERS"] = [{"url": BASE}]
    app.config["AUTO_404_RESPONSE"] = False
    app.config["AUTO_VALIDATION_ERROR_RESPONSE"] = False
    app.config["AUTO_AUTH_ERROR_RESPONSE"] = False
    app.spec_processor(_shape)
    app.after_request(_open_to_all)


def _shape(spec: dict[Any, Any] | str) -> dict[Any, Any] | str:
    if isinstance(spec, str):
        raise TypeError("the description is JSON; YAML is not offered")
    spec = _tidy(spec)
    components = spec.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for unused in ("HTTPError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = PROBLEM
    components["securitySchemes"] = SECURITY_SCHEMES
    components["headers"] = {"API-Version": {"schema": {"type": "string"}, "description": "Versie van de API."}}
    components["responses"] = {
        "Problem": {
            "description": "Geweigerd, met wat je kunt doen.",
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
    }
    spec["paths"] = {
        PATH_VARIABLE.sub(lambda match: camel(match.group()), path.removeprefix(BASE)): item
        for path, item in spec["paths"].items()
        if path.startswith(f"{BASE}/")
    }
    for item in spec["paths"].values():
        for method in METHODS:
            if method in item:
                _complete(method, item[method])
    return spec


def _tidy(spec: dict[str, Any]) -> dict[str, Any]:
    """Mend what the generator cannot know: one name for one schema, paths and patterns as others read them."""
    schemas = spec["components"]["schemas"]
    twins = {name: name[:-1] for name in schemas if name[-1:] == "1" and schemas.get(name[:-1]) == schemas[name]}
    for twin in twins:
        del schemas[twin]
    return cast(dict[str, Any], _rewrite(spec, twins))


def _rewrite(node: Any, twins: dict[str, str]) -> Any:
    if isinstance(node, list):
        return [_rewrite(item, twins) for item in node]
    if not isinstance(node, dict):
        return node
    mended = {key: _rewrite(value, twins) for key, value in node.items()}
    reference = mended.get("$ref")
    if isinstance(reference, str):
        head, _, name = reference.rpartition("/")
        mended["$ref"] = f"{head}/{twins.get(name, name)}"
    if isinstance(mended.get("pattern"), str):
        # Python's end of text; JSON Schema speaks the language of JavaScript.
        mended["pattern"] = "^" + mended["pattern"].removeprefix("^").replace("\\Z", "$")
    if mended.get("in") == "path":
        mended["name"] = camel(mended["name"])
    if mended == NO_OBJECT:
        mended["enum"] = [None]
    return mended


def _complete(method: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    for status in [status for status in responses if status[0] in "45"]:
        del responses[status]
    for status, response in responses.items():
        if status[0] in "23":
            response.setdefault("headers", {})["API-Version"] = {"$ref": "#/components/headers/API-Version"}
    refused = {"$ref": "#/components/responses/Problem"}
    if method in WRITES or operation.get("parameters"):
        responses["400"] = refused
    responses["default"] = refused


def _open_to_all(response: Response) -> Response:
    """Anybody may read the description from anywhere (rule /core/publish-openapi)."""
    if request.path == f"{BASE}/openapi.json":
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response
