"""The coalition meets, says partner by partner what it agrees to, and freezes that as the collective planning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkwandeling import clock
from wijkwandeling.agenda import agreement_store, store
from wijkwandeling.agenda.agreement_snapshot import snapshot_of, without_words
from wijkwandeling.agenda.models import Agreement, Meeting
from wijkwandeling.agenda.read_action import read_action
from wijkwandeling.coalition import store as coalition
from wijkwandeling.database import db, new_id
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.problems import Problem


def create_meeting(neighbourhood_id: str, content: Mapping[str, Any]) -> Meeting:
    """``content``: see agreement_schemas.MeetingIn. Problem: unknown-at-meeting."""
    meeting = Meeting(id=new_id(), neighbourhood_id=neighbourhood_id, revision=1, created_at=clock.now())
    _write(meeting, content)
    return meeting


def open_meeting(neighbourhood_id: str, meeting_id: str, revision: int | None) -> Meeting:
    """The meeting, kept from others until the transaction ends.

    Problems: not-found, precondition-required (no revision given), planning-frozen, stale.
    """
    if revision is None:
        raise Problem("precondition-required")
    meeting = agreement_store.meeting(neighbourhood_id, meeting_id, for_change=True)
    if meeting is None:
        raise Problem("not-found")
    if meeting.version is not None:
        raise Problem("planning-frozen")
    if meeting.revision != revision:
        raise Problem("stale", revision=meeting.revision)
    return meeting


def change_meeting(meeting: Meeting, content: Mapping[str, Any]) -> None:
    """All of it at once. Problem: unknown-at-meeting."""
    meeting.revision += 1
    agreement_store.delete_agreements(meeting.id)
    _write(meeting, content)


def delete_meeting(meeting: Meeting) -> None:
    agreement_store.delete_agreements(meeting.id)
    db.session.delete(meeting)


def freeze(meeting: Meeting, account_id: str) -> None:
    """Make it the next version of the collective planning. Problem: nothing-agreed."""
    neighbourhood = neighbourhoods.find(meeting.neighbourhood_id)
    if neighbourhood is None:
        raise Problem("not-found")
    names = {partner.id: partner.name for partner in coalition.all_partners_of(meeting.neighbourhood_id)}
    agreements = agreement_store.agreements_of(meeting.id)
    # By number, each once: what nobody spoke about is not in the planning.
    actions = [
        read_action(meeting.neighbourhood_id, action_id)
        for action_id in dict.fromkeys(each.action_id for each in agreements)
    ]
    snapshot = snapshot_of(meeting, neighbourhood, actions, agreements, names)
    if not snapshot["agreed"]:
        raise Problem("nothing-agreed")
    meeting.version = agreement_store.next_version(meeting.neighbourhood_id)
    meeting.frozen_at = clock.now()
    meeting.frozen_by = account_id
    meeting.snapshot = snapshot
    meeting.revision += 1
    db.session.flush()


def clear_words(neighbourhood_id: str, action_id: str, title: str) -> None:
    """Residents withdrew this action: take their words out of every planning that names it."""
    today = clock.now().astimezone(clock.ZONE).date()
    for meeting in agreement_store.frozen_meetings(neighbourhood_id):
        if meeting.snapshot is None:
            continue
        cleared = without_words(meeting.snapshot, action_id, title, today)
        if cleared != meeting.snapshot:
            meeting.snapshot = cleared
            meeting.revision += 1
    db.session.flush()


def _write(meeting: Meeting, content: Mapping[str, Any]) -> None:
    _require_known(meeting.neighbourhood_id, content["present"], content["agreements"])
    meeting.held_on, meeting.place = content["held_on"], content["place"]
    meeting.present, meeting.others_present = list(content["present"]), content["others_present"]
    db.session.add(meeting)
    db.session.flush()
    for each in content["agreements"]:
        db.session.add(Agreement(id=new_id(), meeting_id=meeting.id, **each))
    db.session.flush()


def _require_known(neighbourhood_id: str, present: Sequence[str], agreements: Sequence[Mapping[str, Any]]) -> None:
    """A partner that left since may stay in what was written down before."""
    partners = {partner.id for partner in coalition.all_partners_of(neighbourhood_id)}
    actions = {action.id for action in store.actions(neighbourhood_id)}
    pairs = {(each["action_id"], each["partner_id"]) for each in agreements}
    named = set(present) | {partner_id for _, partner_id in pairs}
    if named - partners or {action_id for action_id, _ in pairs} - actions or len(pairs) < len(agreements):
        raise Problem("unknown-at-meeting")
