"""What kinds and statuses are called in Dutch, for files and pages that the server writes."""

from __future__ import annotations

from wijkwandeling.agenda.workflow import Kind, Status

STATUS_WORDS = {
    Status.IDEA: "Idee",
    Status.PROPOSED: "Voorgesteld",
    Status.AGREED: "Afgesproken",
    Status.RUNNING: "Bezig",
    Status.DONE: "Klaar",
    Status.NOT_DONE: "Niet, omdat …",
}
KIND_WORDS = {
    Kind.RUNNING_INITIATIVE: "Lopend initiatief",
    Kind.NEW_ACTION: "Nieuwe actie",
    Kind.RESIDENTS_IDEA: "Idee van bewoners",
}
