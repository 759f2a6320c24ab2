"""The one table of who may call which operation. A route that is not here does not start."""

from __future__ import annotations

from wijkwandeling.access import STAFF, Role

PUBLIC = frozenset({Role.PUBLIC})
SIGNED_IN = frozenset({Role.SIGNED_IN})
WALKER = frozenset({Role.WALKER})
FACILITATOR = frozenset({Role.FACILITATOR, Role.ADMIN})
BUILDER = frozenset({Role.AGENDA_BUILDER, Role.ADMIN})
REVIEWERS = FACILITATOR | BUILDER

OPERATIONS: dict[str, frozenset[Role]] = {
    # accounts
    "session.create": PUBLIC,
    "session.read": PUBLIC,
    "session.delete": SIGNED_IN,
    # neighbourhoods
    "neighbourhoods.list": STAFF,
    "neighbourhoods.read": STAFF,
    "neighbourhoods.change": REVIEWERS,
    "themes.list": STAFF,
    "themes.put": REVIEWERS,
    # coalition
    "boundary-conditions.list": STAFF,
    "boundary-conditions.change": REVIEWERS,
    "partners.list": STAFF,
    "partners.change": REVIEWERS,
    # A partner only for itself: see coalition/publish.py.
    "partners.publish": BUILDER | {Role.PARTNER},
    "partner-people.list": REVIEWERS,
    "partner-people.change": REVIEWERS,
    "partner-accounts.list": REVIEWERS,
    "partner-accounts.put": REVIEWERS,
    # walks
    "walks.list": STAFF,
    "walks.create": FACILITATOR,
    "walks.change": FACILITATOR,
    "join-codes.read": PUBLIC,
    "walkers.register": PUBLIC,
    "map-packs.read": PUBLIC,
    "base-maps.list": STAFF,
    "base-maps.tile": STAFF,
    "addresses.search": STAFF,
    # Without the walker's credentials: who answers must not be known by them.
    "contacts.put": PUBLIC,
    "contacts.take-back": PUBLIC,
    "contacts.list": FACILITATOR,
    "contacts.delete": FACILITATOR,
    "age-groups.put": PUBLIC,
    "age-groups.take-back": PUBLIC,
    "age-groups.read": FACILITATOR,
    "vanished-points.report": PUBLIC,
    # intake
    "observations.put": WALKER,
    "observations.read": WALKER,
    "observations.delete": WALKER,
    "observation-photos.put": WALKER,
    "points.import": FACILITATOR,
    # photos
    "own-photos.read": WALKER,
    "photos.read": REVIEWERS,
    "photos.original": FACILITATOR,
    "photos.told": FACILITATOR,
    "photos.import": FACILITATOR,
    "photos.place": FACILITATOR,
    "redactions.read": REVIEWERS,
    "redactions.change": FACILITATOR,
    "searches.create": FACILITATOR,
    # review
    "points.list": REVIEWERS,
    "points.read": REVIEWERS,
    "decisions.put": FACILITATOR,
    "decisions.create-many": FACILITATOR,
    "corrections.put": FACILITATOR,
    "corrections.create-many": FACILITATOR,
    "split-offs.create": FACILITATOR,
    "split-offs.delete": FACILITATOR,
    "take-down-requests.list": FACILITATOR,
    "photo-decisions.put": FACILITATOR,
    "phones.list": FACILITATOR,
    "spots.list": STAFF,
    "spot-map.read": STAFF,
    "spot-preview.read": REVIEWERS,
    # A partner sees what the map shows, not the points that nobody looked at yet.
    "spots.read": REVIEWERS,
    "spots.rename": FACILITATOR,
    "spots.pin": FACILITATOR,
    "spots.merge": FACILITATOR,
    "spots.split": FACILITATOR,
    "points.set-aside": FACILITATOR,
    "spot-proposal.read": REVIEWERS,
    "spot-regroupings.create": FACILITATOR,
    "spot-changes.list": REVIEWERS,
    "spot-changes.undo": FACILITATOR,
    # agenda
    "actions.list": STAFF,
    "actions.create": BUILDER,
    "actions.read": STAFF,
    "actions.change": BUILDER,
    # Which steps each may make: agenda/workflow.py.
    "status-changes.create": REVIEWERS,
    "status-corrections.create": BUILDER,
    "status-messages.list": REVIEWERS,
    "unanswered-points.list": REVIEWERS,
    "point-answers.list": REVIEWERS,
    "point-answers.create": REVIEWERS,
    "answer-templates.read": REVIEWERS,
    "answer-templates.set": REVIEWERS,
    "initiatives.list": REVIEWERS,
    "initiatives.propose": REVIEWERS,
    "initiatives.set-aside": REVIEWERS,
    "compass.read": REVIEWERS,
    "compass.set": REVIEWERS,
    "agenda-exports.read": STAFF,
    "agenda-imports.preview": BUILDER,
    "agenda-imports.create": BUILDER,
    "agenda-board.read": STAFF,
    "agenda-table.read": STAFF,
    "commitments.create": BUILDER,
    "commitments.change": BUILDER,
    "budget-claims.put": BUILDER,
    "rose.read": STAFF,
    "meetings.list": STAFF,
    "meetings.change": REVIEWERS,
    # retention
    "walk-terms.read": FACILITATOR,
    "walk-terms.set": FACILITATOR,
    "destructions.list": FACILITATOR,
    "walk-exports.list": FACILITATOR,
    "walk-exports.read": FACILITATOR,
    "walk-exports.delete": FACILITATOR,
    # portal
    "my-points.read": WALKER,
    "together.read": WALKER,
    "gatherings.list": STAFF,
    "gatherings.create": REVIEWERS,
    "gatherings.change": REVIEWERS,
    "gatherings.delete": REVIEWERS,
    "portal.read": PUBLIC,
    "initiatives.create": PUBLIC,
    # With the code of the makers' private link, kept by their browser.
    "own-initiative.read": PUBLIC,
    "own-initiative.change": PUBLIC,
    "public-photos.read": PUBLIC,
    "take-down-requests.create": PUBLIC,
}
