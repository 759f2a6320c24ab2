"""Anybody can ask for a public photo to go; a facilitator takes it down at once, or lets it stand and says why."""

from __future__ import annotations

from apiflask import APIFlask
from sqlalchemy import select

from builders import LAT, LON, SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_sent_point, an_open_walk, staff
from seaweed import on_both_stores
from wijkwandeling.audit import AuditEntry
from wijkwandeling.database import db, transaction
from wijkwandeling.retention.carry_out import CARRY_OUT
from wijkwandeling.retention.expired import EVERYTHING, Expired
from wijkwandeling.review.models import PhotoDecision
from wijkwandeling.walks import store as walks

from .conftest import Town, near
from .visitor import WORDS, Visitor, answers, forms_on, pictures_on, waiting


def a_point_with_two_photos(town: Town) -> tuple[str, list[SentPhoto]]:
    town.approved_spot(2)
    photos = [SentPhoto(a_jpeg(640 + 8 * n, 480, lon=LON, lat=LAT)) for n in range(2)]
    point = a_sent_point(town.truus, *photos, place=near(), note="Fijne bank")
    town.decide(point)
    return point, photos


@on_both_stores
def test_a_visitor_asks_and_a_facilitator_takes_that_photo_down_everywhere_at_once(
    town: Town, visitor: Visitor
) -> None:
    point, photos = a_point_with_two_photos(town)
    page = town.page()
    form, other_form = forms_on(page)
    answer = visitor.asks(form, reason="me", words=WORDS)
    assert (answer.status_code, answer.headers["Location"]) == (303, form.replace("weghalen", "gevraagd"))
    assert "Je verzoek is aangekomen" in visitor.opens(answer.headers["Location"]).text

    (asked,) = waiting(town)
    assert (asked["photoId"], asked["observationId"], asked["note"]) == (photos[0].photo_id, point, "Fijne bank")
    assert [(each["reason"], each["words"]) for each in asked["asked"]] == [("me", WORDS)]
    public = pictures_on(town.page())
    etags = {url: town.client.get(url).headers["ETag"] for url in public}
    assert answers(town, asked["photoId"], "taken-down").get_json() == {"photos": []}

    left = pictures_on(town.page())
    gone = public - left
    assert (len(gone), forms_on(town.page())) == (2, [other_form])
    for url in gone:
        told = town.client.get(url, headers={"If-None-Match": etags[url]})
        assert (told.status_code, told.get_json()["code"]) == (410, "photo-taken-down")
    assert {town.client.get(url).status_code for url in left} == {200}
    assert "Fijne bank" in town.page()
    assert visitor.opens(form).status_code == 410


def test_fellow_walkers_no_longer_get_it_either(town: Town, visitor: Visitor) -> None:
    _, photos = a_point_with_two_photos(town)

    def shared() -> int:
        together = town.client.get(f"{town.truus.url}/together", headers=town.truus.headers).get_json()
        return sum(len(point["photos"]) for point in together["approved"])

    assert shared() == 2
    answers(town, photos[0].photo_id, "taken-down")
    assert shared() == 1


def test_letting_it_stand_needs_a_reason_and_keeps_it_public(town: Town, visitor: Visitor) -> None:
    _, photo = town.approved_photo()
    (form,) = forms_on(town.page())
    visitor.asks(form)
    refused = answers(town, photo.photo_id, "kept")
    why = "Schrijf op waarom de foto mag blijven staan."
    assert (refused.status_code, refused.get_json()["errors"]["json"]) == (400, {"reason": [why]})
    assert len(waiting(town)) == 1
    assert answers(town, photo.photo_id, "kept", reason="Er is niemand te zien").get_json() == {"photos": []}
    assert forms_on(town.page()) == [form]
    visitor.asks(form, reason="other")
    (again,) = waiting(town)
    assert (again["number"], len(again["asked"])) == (1, 1)


def test_a_photo_that_was_taken_down_by_mistake_can_be_put_back(town: Town) -> None:
    _, photo = town.approved_photo()
    urls = pictures_on(town.page())
    answers(town, photo.photo_id, "taken-down")
    assert pictures_on(town.page()) == set()
    assert answers(town, photo.photo_id, "kept", number=1, reason="Verkeerde foto").status_code == 200
    assert pictures_on(town.page()) == urls


def test_the_same_picture_in_another_point_goes_with_it(town: Town) -> None:
    _, photo = town.approved_photo()
    twin = SentPhoto(photo.data)
    town.decide(a_sent_point(town.truus, twin, place=near()))
    urls = pictures_on(town.page())
    answers(town, twin.photo_id, "taken-down")
    assert {town.client.get(url).status_code for url in urls} == {410}
    assert pictures_on(town.page()) == set()


def test_another_neighbourhood_with_the_same_picture_is_asked_too_and_decides_for_itself(
    app: APIFlask, town: Town, visitor: Visitor
) -> None:
    _, photo = town.approved_photo()
    (form,) = forms_on(town.page())
    elsewhere = a_neighbourhood(app, "Elders")
    people = [staff(app, elsewhere.id, role) for role in ("facilitator", "agendaBuilder")]
    other = Town(town.client, elsewhere, WalkerPhone(town.client, an_open_walk(app, elsewhere.id)), people)
    other.approved_spot(2)
    twin = SentPhoto(photo.data)
    other.decide(a_sent_point(other.truus, twin, place=near()))
    visitor.asks(form)
    assert [asked["photoId"] for asked in waiting(other)] == [twin.photo_id]
    answers(town, photo.photo_id, "taken-down")
    assert (forms_on(town.page()), forms_on(other.page())) == ([], [form])
    assert visitor.opens(form).status_code == 200
    answers(other, twin.photo_id, "taken-down")
    assert visitor.opens(form).status_code == 410


def test_what_its_walker_took_back_is_no_longer_on_the_list(town: Town, visitor: Visitor) -> None:
    point, photo = town.approved_photo()
    (form,) = forms_on(town.page())
    visitor.asks(form)
    town.truus.delete_point(point)
    assert waiting(town) == []
    assert answers(town, photo.photo_id, "taken-down").get_json()["code"] == "photo-taken-down"


def test_two_facilitators_do_not_overrule_each_other_unseen(app: APIFlask, town: Town) -> None:
    _, photo = town.approved_photo()
    first = [answers(town, photo.photo_id, "taken-down").status_code for _again in range(2)]
    assert first == [200, 200]
    late = answers(town, photo.photo_id, "kept", reason="Mag blijven")
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    with app.app_context():
        assert len(db.session.scalars(select(PhotoDecision)).all()) == 1


def test_decisions_are_audited_without_words(app: APIFlask, town: Town, visitor: Visitor) -> None:
    _, photo = town.approved_photo()
    visitor.asks(forms_on(town.page())[0], words=WORDS)
    answers(town, photo.photo_id, "kept", reason="Er is niemand te zien")
    answers(town, photo.photo_id, "taken-down", number=1)
    with app.app_context():
        query = select(AuditEntry).where(AuditEntry.operation == "photo-decisions.put")
        entries = db.session.scalars(query).all()
    subject = {"neighbourhood_id": town.neighbourhood.id, "photo_id": photo.photo_id}
    assert [(entry.account_id, entry.subject) for entry in entries] == 2 * [(town.yusuf.account_id, subject)]


def test_only_a_facilitator_of_the_neighbourhood_sees_and_answers(app: APIFlask, town: Town) -> None:
    _, photo = town.approved_photo()
    elsewhere = staff(app, a_neighbourhood(app, "Elders").id).headers
    list_url, one_url = f"{town.url}/take-down-requests", f"{town.url}/photos/{photo.photo_id}/decision"
    body = {"verdict": "taken-down", "number": 0}
    for headers, status in ((town.fenna.headers, 403), (elsewhere, 403), ({}, 401)):
        assert town.client.get(list_url, headers=headers).status_code == status
        assert town.client.put(one_url, json=body, headers=headers).status_code == status


def test_its_walker_reads_that_it_was_taken_down_and_why_somebody_asked(town: Town, visitor: Visitor) -> None:
    point, photo = town.approved_photo()
    assert town.my_point(point)["takenDown"] == []
    visitor.asks(forms_on(town.page())[0], reason="child", words=WORDS)
    answers(town, photo.photo_id, "taken-down")
    told = town.my_point(point)
    assert told["takenDown"] == [{"photoId": photo.photo_id, "reason": "child"}]
    assert WORDS.splitlines()[0] not in str(told)
    assert told["outcome"] == "in-spot"
    answers(town, photo.photo_id, "kept", number=1, reason="Verkeerde foto")
    assert town.my_point(point)["takenDown"] == []


def test_an_equal_picture_stays_down_when_the_walk_of_the_first_is_destroyed(app: APIFlask, town: Town) -> None:
    _, photo = town.approved_photo()
    urls = pictures_on(town.page())
    answers(town, photo.photo_id, "taken-down")
    with app.app_context(), transaction():
        walk = walks.find(town.truus.walk_id)
        assert walk
        CARRY_OUT[EVERYTHING](walk, Expired(EVERYTHING, walk.neighbourhood_id, walk.id, walk.title, {}, [], 60, ""))
        assert not db.session.scalars(select(PhotoDecision)).all()
    other = WalkerPhone(town.client, an_open_walk(app, town.neighbourhood.id, "Nog een keer"))
    town.decide(a_sent_point(other, SentPhoto(photo.data), place=near()))
    assert pictures_on(town.page()) == set()
    assert not {town.client.get(url).status_code for url in urls} & {200}
