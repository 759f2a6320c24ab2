"""Two sides agree on the words: staff proposes what will stand, the makers approve exactly that."""

from __future__ import annotations

from wijkwandeling import clock
from wijkwandeling.agenda import store as agenda
from wijkwandeling.agenda.create import create_action
from wijkwandeling.agenda.initiatives import store
from wijkwandeling.agenda.initiatives.models import Initiative
from wijkwandeling.agenda.workflow import Kind
from wijkwandeling.database import db
from wijkwandeling.problems import Problem


def open_for_staff(neighbourhood_id: str, initiative_id: str, revision: int | None) -> Initiative:
    """Problems: precondition-required, not-found, stale."""
    if revision is None:
        raise Problem("precondition-required")
    found = store.find(initiative_id, for_change=True)
    if found is None or found.neighbourhood_id != neighbourhood_id:
        raise Problem("not-found")
    if found.revision != revision:
        raise Problem("stale", revision=found.revision)
    return found


def propose(initiative: Initiative, account_id: str, *, title: str, text: str, note: str = "") -> None:
    """What staff would publish; ``note`` tells the makers why it differs. Their own words, if they said so, are public
    at once."""
    initiative.proposal += 1
    initiative.proposed_title, initiative.proposed_text = title.strip(), text.strip()
    initiative.proposed_note, initiative.proposed_by = note.strip(), account_id
    initiative.set_aside_at, initiative.set_aside_reason = None, ""
    initiative.revision += 1
    own_words = (initiative.title.strip(), initiative.text.strip())
    if initiative.as_it_is and own_words == (initiative.proposed_title, initiative.proposed_text):
        _publish(initiative)
    db.session.flush()


def approve(initiative_id: str, proposal: int) -> None:
    """The makers approve the text that they saw: that of this proposal. Problems: idea-gone, stale."""
    found = store.find(initiative_id, for_change=True)
    if found is None:
        raise Problem("idea-gone")
    if not waits_for_makers(found) or found.proposal != proposal:
        raise Problem("stale")
    found.revision += 1
    _publish(found)
    db.session.flush()


def set_aside(initiative: Initiative, reason: str) -> None:
    """It does not come on the agenda; its makers read why."""
    initiative.set_aside_at, initiative.set_aside_reason = clock.now(), reason.strip()
    initiative.revision += 1
    db.session.flush()


def waits_for_makers(initiative: Initiative) -> bool:
    """Whether there is a proposal that is not what they approved last."""
    proposed = (initiative.proposed_title, initiative.proposed_text)
    return (
        initiative.proposal > 0
        and initiative.set_aside_at is None
        and (initiative.approved_at is None or proposed != (initiative.approved_title, initiative.approved_text))
    )


def _publish(initiative: Initiative) -> None:
    """Onto the agenda, or the new words for the line that stands there."""
    initiative.approved_title, initiative.approved_text = initiative.proposed_title, initiative.proposed_text
    initiative.approved_at = clock.now()
    if initiative.proposed_by is None:
        raise RuntimeError("nobody proposed what is being approved")
    if initiative.action_id is None:
        action = create_action(
            initiative.neighbourhood_id,
            initiative.proposed_by,
            title=initiative.approved_title,
            description=initiative.approved_text,
            kind=Kind.RUNNING_INITIATIVE if initiative.runs else Kind.RESIDENTS_IDEA,
        )
        initiative.action_id = action.id
        return
    standing = agenda.action(initiative.neighbourhood_id, initiative.action_id, for_change=True)
    if standing is not None:
        standing.title, standing.description = initiative.approved_title, initiative.approved_text
        standing.revision += 1
