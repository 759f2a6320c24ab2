"""HTTP of retention, for facilitators: terms, the destruction log, and files for the archive."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, send_file

from wijkwandeling import photo_store
from wijkwandeling.access import caller, operation
from wijkwandeling.problems import Problem
from wijkwandeling.retention import describe, schemas, store
from wijkwandeling.retention.hand_over import remove_handed_over
from wijkwandeling.retention.models import WalkExport
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.terms import store as terms_of
from wijkwandeling.walks.terms.change import set_terms

bp = APIBlueprint("retention", __name__, url_prefix="/api/v1", tag="Bewaren en wissen")

BLUEPRINTS = (bp,)

NEIGHBOURHOOD = "/neighbourhoods/<string:neighbourhood_id>"
TERMS = f"{NEIGHBOURHOOD}/walks/<string:walk_id>/terms"
EXPORT = f"{NEIGHBOURHOOD}/walk-exports/<string:export_id>"
SHOWN_MAX = 500
FILE = FileSchema(type="string", format="binary")


@bp.get(TERMS)
@operation("walk-terms.read")
@bp.output(schemas.Terms)
@bp.doc(summary="Hoe lang we bewaren wat bij een wandeling hoort")
def read_terms(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    walk = walks.require_walk(neighbourhood_id, walk_id)
    return describe.terms(walk, terms_of.of_walk(walk_id))


@bp.put(TERMS)
@operation("walk-terms.set")
@bp.input(schemas.TermsIn, arg_name="data")
@bp.output(schemas.Terms)
@bp.doc(
    summary="Stel in hoe lang we bewaren wat bij een wandeling hoort",
    description="Wat zijn termijn voorbij is, wordt een keer per dag gewist, met een regel in de vernietigingslog.",
    responses={410: "De wandeling is al gewist"},
)
def put_terms(neighbourhood_id: str, walk_id: str, data: dict[str, Any]) -> dict[str, Any]:
    walk = walks.require_walk(neighbourhood_id, walk_id)
    return describe.terms(walk, set_terms(walk, data))


@bp.get(f"{NEIGHBOURHOOD}/destructions")
@operation("destructions.list")
@bp.output(schemas.Destructions)
@bp.doc(summary="De vernietigingslog: wat er gewist is, het nieuwste eerst", description=f"Hoogstens {SHOWN_MAX}.")
def list_destructions(neighbourhood_id: str) -> dict[str, Any]:
    return {"destructions": describe.destructions(neighbourhood_id, SHOWN_MAX)}


@bp.get(f"{NEIGHBOURHOOD}/destructions/csv")
@operation("destructions.list")
@bp.output(FILE, content_type="text/csv")
@bp.doc(summary="De hele vernietigingslog, als CSV")
def download_destructions(neighbourhood_id: str) -> Response:
    response = Response(describe.as_csv(describe.destructions(neighbourhood_id)), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename="vernietigingslog.csv")
    response.headers["Cache-Control"] = "private, no-store"
    return response


@bp.get(f"{NEIGHBOURHOOD}/walk-exports")
@operation("walk-exports.list")
@bp.output(schemas.WalkExports)
@bp.doc(summary="De bestanden voor het archief die klaarstaan")
def list_exports(neighbourhood_id: str) -> dict[str, Any]:
    return {"exports": describe.exports(neighbourhood_id)}


@bp.get(EXPORT)
@operation("walk-exports.read")
@bp.output(FILE, content_type="application/zip")
@bp.doc(summary="Het bestand voor het archief van een gewiste wandeling")
def read_export(neighbourhood_id: str, export_id: str) -> Response:
    export = _export(neighbourhood_id, export_id)
    response = send_file(
        photo_store.current().open(export.sha256),
        mimetype="application/zip",
        as_attachment=True,
        download_name=f"wandeling-{export.walk_id}.zip",
        etag=export.sha256,
        max_age=0,
    )
    response.headers["Cache-Control"] = "private, no-store"
    return response


@bp.delete(EXPORT)
@operation("walk-exports.delete")
@bp.output({}, status_code=204)
@bp.doc(
    summary="Wis een bestand voor het archief",
    description="Als het is overgedragen. Er komt een regel in de vernietigingslog.",
)
def delete_export(neighbourhood_id: str, export_id: str) -> tuple[str, int]:
    remove_handed_over(neighbourhood_id, _export(neighbourhood_id, export_id), str(caller().account_id))
    return "", 204


def _export(neighbourhood_id: str, export_id: str) -> WalkExport:
    export = store.export(neighbourhood_id, export_id)
    if export is None:
        raise Problem("not-found")
    return export
