"""HTTP of taking the agenda along as a file, and taking over what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response, request

from wijkwandeling import audit, clock
from wijkwandeling.access import account_id, caller, operation
from wijkwandeling.agenda import exchange
from wijkwandeling.agenda.exchange_read import AgendaFile, read_xlsx
from wijkwandeling.agenda.exchange_schemas import AgendaPreview, IfMatchMark
from wijkwandeling.agenda.exchange_write import as_csv, as_geojson, as_json, as_xlsx
from wijkwandeling.database import transaction
from wijkwandeling.intake.headers import takes_bytes
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.problems import AGENDA_FILE_MAX_BYTES, Problem
from wijkwandeling.wire import GEOJSON

bp = APIBlueprint("agenda_exchange", __name__, url_prefix="/api/v1", tag="Agenda als bestand")

NEIGHBOURHOOD = "/neighbourhoods/<string:neighbourhood_id>"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE = FileSchema(type="string", format="binary")
CRS84 = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"


@dataclass(frozen=True)
class Form:
    media_type: str
    write: Callable[[Neighbourhood], bytes]


FORMS: Mapping[str, Form] = {
    "xlsx": Form(XLSX, as_xlsx),
    "csv": Form("text/csv; charset=utf-8", as_csv),
    "json": Form("application/json", as_json),
    "geojson": Form(GEOJSON, as_geojson),
}


@bp.get(f"{NEIGHBOURHOOD}/agenda-exports/<string:form>")
@operation("agenda-exports.read")
@bp.output(FILE, content_type="application/octet-stream")
@bp.doc(
    summary="De actieagenda als bestand",
    description="`form`: xlsx (kan terugkomen), csv (UTF-8 met BOM, puntkomma's), json, of geojson (CRS84).",
)
def export(neighbourhood_id: str, form: str) -> Response:
    neighbourhood = neighbourhoods.find(neighbourhood_id)
    if neighbourhood is None or form not in FORMS:
        raise Problem("not-found")
    response = Response(FORMS[form].write(neighbourhood), content_type=FORMS[form].media_type)
    day = clock.now().astimezone(clock.ZONE).date().isoformat()
    name = f"actieagenda-{neighbourhood.slug}-{day}.{form}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    response.headers["Cache-Control"] = "private, no-store"
    if form == "geojson":
        response.headers["Content-Crs"] = CRS84
    return response


@bp.post(f"{NEIGHBOURHOOD}/agenda-previews")
@operation("agenda-imports.preview", own_transaction=True)
@takes_bytes([XLSX])
@bp.output(AgendaPreview)
@bp.doc(
    summary="Wat er verandert als je dit Excel-bestand overneemt",
    description="Er verandert nog niets. Een formule wordt nooit uitgerekend: zo'n regel "
    "staat erbij als geweigerd, met de reden.",
    responses=[411, 413, 422],
)
def preview(neighbourhood_id: str) -> Any:
    file = _file()
    with transaction():
        return exchange.preview(neighbourhood_id, _who(neighbourhood_id), file)


@bp.post(f"{NEIGHBOURHOOD}/agenda-imports")
@operation("agenda-imports.create", own_transaction=True)
@takes_bytes([XLSX])
@bp.input(IfMatchMark, location="headers", arg_name="headers")
@bp.output(AgendaPreview)
@bp.doc(
    summary="Neem een Excel-bestand over, precies zoals het voorbeeld liet zien",
    description="If-Match met het kenmerk van het voorbeeld is verplicht (428). Is de agenda intussen veranderd, dan "
    "verandert er niets (409).",
    responses=[409, 411, 413, 422, 428],
)
def take_over(neighbourhood_id: str, headers: dict[str, Any]) -> Any:
    mark = headers["if_match"]
    if mark is None:
        raise Problem("precondition-required")
    file = _file()
    with transaction():
        done = exchange.take_over(neighbourhood_id, _who(neighbourhood_id), file, mark.strip().strip('"'))
        audit.record("agenda-imports.create", account_id=account_id(), subject=request.view_args or {})
        return done


def _who(neighbourhood_id: str) -> exchange.Who:
    return exchange.Who(account_id(), caller().roles.get(neighbourhood_id, frozenset()))


def _file() -> AgendaFile:
    """Problems: agenda-file-length-required, and as ``read_xlsx``."""
    if request.content_length is None:
        raise Problem("agenda-file-length-required")
    if request.content_length > AGENDA_FILE_MAX_BYTES:
        raise Problem("agenda-file-too-large")
    request.max_content_length = AGENDA_FILE_MAX_BYTES
    return read_xlsx(request.get_data())
