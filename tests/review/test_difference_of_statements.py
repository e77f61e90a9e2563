"""What sources say otherwise than before is told as a sentence on the thing that they speak of."""

from datetime import date

from moorings.model.business import BusinessFacts, BusinessModel
from moorings.model.remark import Statement
from moorings.review.difference.build import difference

TODAY = date(2026, 6, 30)


def told(old: tuple[Statement, ...], new: tuple[Statement, ...]) -> list[str]:
    models = [BusinessModel("b", "Acme", BusinessFacts(schema=1, statements=said)) for said in (old, new)]
    return [change.says for change in difference(models[0], models[1], TODAY).changes]


def stated(
    value: float | str, unit: str = "", source: str = "the handbook", about: str = "the book"
) -> Statement:
    return Statement(about=about, value=value, unit=unit, source=source)


def test_another_figure_with_what_it_counts() -> None:
    was, now = stated(10, "accounts"), stated(15, "accounts")

    assert told((was,), (now,)) == ["Acme: the book, as stated: 15 accounts instead of 10 accounts."]
    assert told((stated(120, "%"),), (stated(110, "%"),)) == [
        "Acme: the book, as stated: 110% instead of 120%."
    ]


def test_nothing_before_and_nothing_after() -> None:
    said = stated("up to ten")

    assert told((), (said,)) == ["Acme: the book, as stated: up to ten, where nothing was said."]
    assert told((said,), ()) == ["Acme: the book, as stated: nothing is said any more; it was up to ten."]


def test_one_of_two_statements_on_a_thing_is_another_now() -> None:
    kept, was, now = stated(30, source="one page"), stated(20), stated(25)

    assert told((kept, was), (kept, now)) == ["Acme: the book, as stated: 25 instead of 20."]


def test_the_same_by_another_source() -> None:
    dated = Statement(about="the book", value=10, source="the wiki", date=date(2026, 5, 1))

    assert told((stated(10),), (dated,)) == [
        "Acme: the book, as stated: 10 by the wiki, 1 May 2026 instead of the handbook."
    ]


def test_what_is_stated_as_before_is_not_told() -> None:
    assert told((stated(10), stated(5, about="pay")), (stated(5, about="pay"), stated(10))) == []
