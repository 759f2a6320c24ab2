"""The Dutch REST API Design Rules 2.2, as far as a description can show them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import validate

Spec = dict[str, Any]
SEGMENT = re.compile(r"^([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9_]*\})$")
CAMEL = re.compile(r"^[a-z][a-zA-Z0-9]*$")
METHODS = {"get", "put", "post", "patch", "delete"}


def operations(spec: Spec) -> Iterator[tuple[str, str, Spec]]:
    for path, item in spec["paths"].items():
        for method in METHODS & item.keys():
            yield path, method, item[method]


def test_the_description_is_valid_openapi_3_0_3(spec: Spec) -> None:
    validate(spec)
    assert spec["openapi"] == "3.0.3"
    assert len(spec["paths"]) > 10


def test_it_says_whom_to_ask_and_carries_a_version(spec: Spec) -> None:
    assert {"name", "email", "url"} <= spec["info"]["contact"].keys()
    assert re.fullmatch(r"\d+\.\d+\.\d+", spec["info"]["version"])
    assert all(server["url"].endswith("/v1") for server in spec["servers"])


def test_paths_are_kebab_case_without_a_trailing_slash(spec: Spec) -> None:
    for path in spec["paths"]:
        assert all(SEGMENT.match(segment) for segment in path.strip("/").split("/")), path
        assert not path.endswith("/"), path


def test_query_names_and_properties_are_lower_camel_case(spec: Spec) -> None:
    for path, _, operation in operations(spec):
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query":
                assert CAMEL.match(parameter["name"]), (path, parameter["name"])
    for name, schema in spec["components"]["schemas"].items():
        assert re.match(r"^[A-Z][A-Za-z0-9]*$", name), name
        assert all(CAMEL.match(prop) for prop in schema.get("properties", {})), name


def test_every_success_names_the_api_version(spec: Spec) -> None:
    for path, method, operation in operations(spec):
        for status, response in operation["responses"].items():
            if status[0] in "23":
                assert "API-Version" in response["headers"], (path, method, status)


def test_every_refusal_is_a_problem(spec: Spec) -> None:
    for path, method, operation in operations(spec):
        refusals = {status: r for status, r in operation["responses"].items() if status[0] not in "23"}
        assert refusals, (path, method)
        assert all(r == {"$ref": "#/components/responses/Problem"} for r in refusals.values()), (path, method)


def test_every_operation_is_summed_up(spec: Spec) -> None:
    for path, method, operation in operations(spec):
        assert operation.get("summary"), (path, method)
