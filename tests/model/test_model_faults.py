"""What a faulty model says: the place, the fault, the nearest known name, and every fault at once."""

from typing import Any

import pytest

from model.small_models import business, node, read
from moorings.errors import ModelError

POUNDS = {"amount": "100000", "currency": "GBP"}
SEGMENT = node("market_segment", "enterprise", "Enterprise")
RELATIONSHIP = 'relationship "Named manager"'


def fault(*nodes: dict[str, Any]) -> str:
    with pytest.raises(ModelError) as caught:
        read(*nodes)
    assert caught.value.where == "acme.upg"
    return caught.value.says


def tam(coverage: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    given = {"m_coverage": coverage} if coverage else {}
    return node("customer_relationship", "tam", "Named manager", m_relationship=facts, **given)


def mechanism(**facts: Any) -> dict[str, Any]:
    return {"id": "qbr", "name": "Review", "category": "personal_assistance", **facts}


def test_an_unknown_role_is_named_with_the_nearest() -> None:
    says = fault(business(), tam(mechanisms=[mechanism(role="sucess manager")]))

    assert says == (
        f"{RELATIONSHIP}, mechanism \"Review\": role 'sucess manager' is unknown. Did you mean 'success manager'?"
    )


def test_an_undeclared_attribute_is_named_with_the_nearest() -> None:
    says = fault(business(), tam({"criteria": [{"attribute": "anual_revenue", "at_least": POUNDS}]}))

    assert (
        says
        == f"{RELATIONSHIP}: the attribute 'anual_revenue' is not declared. Did you mean 'annual_revenue'?"
    )


def test_a_tier_that_is_no_relationship_is_named_with_the_nearest() -> None:
    says = fault(business(ladders=[{"name": "Who helps", "tiers": ["tan"]}]), tam())

    assert says == "ladder \"Who helps\": no relationship has the id 'tan'. Did you mean 'tam'?"


def test_a_ladder_universe_and_a_segment_order_name_segments() -> None:
    ladder = {"name": "L", "tiers": ["tam"], "universe": ["enterprize"]}
    says = fault(business(ladders=[ladder], segment_order=["smb"]), SEGMENT, tam())

    assert "2 things are wrong:" in says
    assert "segment_order: no segment has the id 'smb'. Known: enterprise." in says
    assert "ladder \"L\": no segment has the id 'enterprize'. Did you mean 'enterprise'?" in says


def test_a_ladder_is_drawn_along_a_number() -> None:
    plan = {"name": "plan", "kind": "text"}
    ladder = {"name": "L", "attribute": "plan", "tiers": ["tam"]}

    says = fault(business(attributes=[plan], ladders=[ladder]), tam())

    assert says == "ladder \"L\": 'plan' is text, and a ladder needs a number."


def test_a_misspelt_key_is_named_with_its_place_and_the_nearest() -> None:
    says = fault(tam(mechanisms=[mechanism(minuets=30)]))

    assert says == (
        'customer relationship "Named manager", "moorings:relationship" › mechanisms › 1 › minuets:'
        " this key is not known. Did you mean 'minutes'?"
    )


def test_a_missing_key_is_named() -> None:
    says = fault(tam(mechanisms=[{"id": "qbr", "name": "Review"}]))

    assert says.endswith("› mechanisms › 1 › category: this key is missing.")


def test_a_channel_in_place_of_a_category_is_explained() -> None:
    says = fault(tam(parts=["Instagram"]))

    assert "› parts › 1: " in says
    assert "is a channel" in says


def test_a_word_that_means_nothing_is_answered_with_the_nearest() -> None:
    says = fault(tam(parts=["comunities"]))

    assert says.endswith("› parts › 1: 'comunities' is not a category. Did you mean 'communities'?")


def test_one_wrong_limit_is_one_fault_and_not_one_for_each_kind_it_might_have_been() -> None:
    says = fault(business(), tam({"criteria": [{"attribute": "seats", "at_least": [1, 2]}]}))

    assert says.endswith("› criteria › 1 › at_least: [1, 2] does not fit.")


def test_a_period_that_nobody_knows_is_answered_with_those_that_are_known() -> None:
    says = fault(tam(price={**POUNDS, "per": "fortnight"}))

    assert says.endswith(
        "› price › per: 'fortnight' does not fit: use 'year', 'quarter', 'month' or 'week', or 'once'."
    )


def test_a_list_where_an_object_belongs_is_said_plainly() -> None:
    says = fault(node("market_segment", "s", "S", m_segment=[]))

    assert says == 'market segment "S", "moorings:segment": [] does not fit: an object is wanted.'


def test_several_faults_are_all_named() -> None:
    says = fault(
        business(),
        tam(
            {"criteria": [{"attribute": "sets", "at_least": 5}]},
            mechanisms=[mechanism(role="agent")],
            price={"amount": "5", "currency": "USD"},
        ),
    )

    assert says.startswith("3 things are wrong:")
    for part in ("'sets' is not declared", "money in USD", "role 'agent' is unknown"):
        assert part in says


def test_the_first_five_of_many_faults_are_told_and_the_rest_counted() -> None:
    mechanisms = [mechanism(id=f"m{place}", name=f"M{place}", role="agent") for place in range(8)]

    says = fault(business(), tam(mechanisms=mechanisms))

    assert says.startswith("8 things are wrong:")
    assert says.endswith("… and 3 more.")


def test_money_in_a_currency_without_a_rate_is_refused() -> None:
    says = fault(business(), tam(fixed_cost={"amount": "5", "currency": "USD"}))

    assert says == (
        f"{RELATIONSHIP}: money in USD, and the business counts in GBP. Give a rate for USD in moorings:business."
    )


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ([{"attribute": "seats", "at_least": 10, "less_than": 5}], "at least 10 and less than 5"),
        ([{"attribute": "seats", "at_least": 10, "less_than": 10}], "at least 10 and less than 10"),
        ([{"attribute": "seats", "more_than": 9, "less_than": 10}], "more than 9 and less than 10"),
        (
            [{"attribute": "seats", "at_least": 10}, {"attribute": "seats", "at_most": 9}],
            "at least 10 and at most 9",
        ),
        ([{"attribute": "seats", "is": 4, "more_than": 5}], "more than 5 and at most 4"),
        (
            [
                {
                    "attribute": "annual_revenue",
                    "more_than": {"amount": "10000", "currency": "GBP", "per": "month"},
                    "at_most": POUNDS,
                }
            ],
            "more than 120,000 and at most 100,000",
        ),
    ],
)
def test_bounds_that_no_account_can_meet_are_refused(bounds: list[dict[str, Any]], said: str) -> None:
    says = fault(business(), tam({"criteria": bounds}))

    assert says == f"{RELATIONSHIP}: no account can have '{bounds[0]['attribute']}' of {said}."


def test_bounds_that_leave_a_single_value_are_fine() -> None:
    bound = {"attribute": "seats", "at_least": 10, "less_than": 11}

    assert read(business(), tam({"criteria": [bound]})).relationships[0].coverage.criteria


def test_a_bound_that_compares_with_nothing_is_refused() -> None:
    says = fault(business(), tam({"criteria": [{"attribute": "seats"}]}))

    assert says.endswith("› criteria › 1: 'seats' is compared with nothing; say at_least, less_than, is…")


@pytest.mark.parametrize(
    ("kind", "limit", "said"),
    [
        ("integer", "many", "is a number, and 'many' is not."),
        ("integer", True, "is a number, and True is not."),
        ("integer", POUNDS, "is a number, and its limit is money."),
        ("money", "a lot", "is money, and 'a lot' is not."),
        ("yes_no", "yes", "is yes or no (true or false), and 'yes' is not."),
        ("date", "last May", "is a date (2026-01-31), and 'last May' is not."),
        ("text", 5, "is text, and 5 is not."),
    ],
)
def test_a_limit_is_of_the_kind_of_its_attribute(kind: str, limit: object, said: str) -> None:
    attribute = {"name": "thing", "kind": kind}
    criteria = {"criteria": [{"attribute": "thing", "is": limit}]}

    assert fault(business(attributes=[attribute]), tam(criteria)) == f"{RELATIONSHIP}: 'thing' {said}"


def test_a_word_that_an_attribute_never_holds_is_refused() -> None:
    plan = {"name": "plan", "kind": "text", "values": ["Team", "Business"]}
    criteria = {"criteria": [{"attribute": "plan", "in": ["team", "busines"]}]}

    assert fault(business(attributes=[plan]), tam(criteria)).startswith(
        f"{RELATIONSHIP}: 'plan' is never 'busines'."
    )


def test_a_competitor_and_a_funded_segment_name_segments() -> None:
    offer = {"segment": "smb", "category": "self_service"}
    says = fault(
        node("market_segment", "free", "Free", m_segment={"funded_by": "paid"}),
        node("competitor", "c", "Rival", m_offer={"offers": [offer]}),
    )

    assert "segment \"Free\", funded_by: no segment has the id 'paid'." in says
    assert "competitor \"Rival\": no segment has the id 'smb'." in says


@pytest.mark.parametrize("broken", [{}, {"id": 5}])
def test_a_node_that_nothing_can_refer_to_is_named(broken: dict[str, object]) -> None:
    nameless = {**{key: value for key, value in SEGMENT.items() if key != "id"}, **broken}

    assert fault(nameless) == 'market segment "Enterprise": the id is missing, or is not text.'


def test_two_business_models_are_too_many() -> None:
    second = node("business_model", "b2", "Beta")

    assert fault(business(), second) == "holds 2 business models (Acme, Beta)."


def test_a_newer_schema_is_refused() -> None:
    says = fault(business(schema=2))

    assert says == "is written for schema 2 of our keys, and this Moorings reads up to 1."


@pytest.mark.parametrize("number", [0, -1, "1", True, None, 1.0])
def test_a_schema_that_was_never_written_is_refused(number: object) -> None:
    assert (
        fault(business(schema=number))
        == f'schema {number!r} in "moorings:business" is no version of our keys.'
    )


def test_a_file_of_a_newer_schema_is_not_searched_for_faults() -> None:
    says = fault(business(schema=2, word_of_tomorrow=[1]), tam(another_word=1))

    assert "word" not in says


def test_two_nodes_of_one_id_are_refused_by_both_titles() -> None:
    says = fault(SEGMENT, node("market_segment", "enterprise", "Large customers"))

    assert says == (
        'market segment "Large customers": the id \'enterprise\' is that of market segment "Enterprise" already.'
    )


def test_names_that_several_things_share_are_refused() -> None:
    seats = {"name": "seats", "kind": "integer"}
    role = {"name": "agent", "cost": POUNDS, "hours_per_year": 1600}
    ladder = {"name": "L", "attribute": "seats", "tiers": ["tam", "tam"]}

    says = fault(
        business(attributes=[seats, seats], roles=[role, role], ladders=[ladder]),
        tam(mechanisms=[mechanism(), mechanism(name="Another")]),
    )

    assert says.splitlines()[1:] == [
        "  moorings:business: the attribute 'seats' is there 2 times.",
        "  moorings:business: the role 'agent' is there 2 times.",
        "  ladder \"L\": the tier 'tam' is there 2 times.",
        f"  {RELATIONSHIP}: the mechanism 'qbr' is there 2 times.",
    ]


def test_a_type_that_is_no_text_is_no_type_of_ours() -> None:
    assert read({**SEGMENT, "type": ["market_segment"]}).segments == ()


@pytest.mark.parametrize("written", ["nps", [], "", 5])
def test_a_metric_that_is_no_object_is_said_plainly(written: object) -> None:
    says = fault(node("metric", "m", "Promoters", m_metric=written))

    assert says == f'metric "Promoters", "moorings:metric": {written!r} does not fit: an object is wanted.'


def test_a_misspelt_key_of_ours_stops_instead_of_losing_a_decision() -> None:
    says = fault(node("customer_relationship", "tam", "Named manager", m_relationshp={"label": "TAM"}))

    assert says.startswith(
        'customer relationship "Named manager", "moorings:relationshp": this key is not known.'
        " Did you mean 'moorings:relationship'"
    )


def test_a_key_of_ours_on_the_wrong_node_names_the_right_one() -> None:
    says = fault(node("market_segment", "s", "S", m_relationship={"label": "TAM"}))

    assert says == (
        'market segment "S", "moorings:relationship": this key belongs on a customer relationship.'
    )


def test_keys_that_are_only_kept_are_no_faults() -> None:
    assert read(node("market_segment", "s", "S", m_comments=["look again"], m_accepted=[])).notes == ()


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1e308", "an amount of money is a number below 1,000,000,000,000,000."),
        ("-5", "-5 cannot be: what is paid is 0 or more."),
    ],
)
def test_money_that_nobody_pays_is_refused(amount: str, said: str) -> None:
    money = {"amount": amount, "currency": "GBP"}
    role = {"name": "agent", "cost": money, "hours_per_year": 1600}

    assert said in fault(business(roles=[role]))
    assert said in fault(tam(price=money))
    assert said in fault(tam(fixed_cost=money))


@pytest.mark.parametrize(
    ("hours", "said"), [(1e-320, "greater than or equal to 0.1."), (8785, "less than or equal to 8784.")]
)
def test_a_year_has_some_hours_and_no_more_than_8784(hours: float, said: str) -> None:
    assert fault(business(roles=[{"name": "agent", "cost": POUNDS, "hours_per_year": hours}])).endswith(said)


def test_a_cost_that_would_be_read_as_another_one_is_refused() -> None:
    once, seat, monthly = {**POUNDS, "per": "once"}, {**POUNDS, "each": "seat"}, {**POUNDS, "per": "month"}
    role = {"name": "agent", "cost": once, "hours_per_year": 1600}

    assert "› roles › 1 › cost: per 'once' cannot be" in fault(business(roles=[role]))
    assert "› fixed_cost: per 'once' cannot be" in fault(tam(fixed_cost=once))
    assert "› fixed_cost: each 'seat' cannot be" in fault(tam(fixed_cost=seat))
    assert "› cash: per 'month' cannot be" in fault(tam(mechanisms=[mechanism(cash=monthly)]))


def test_cash_without_a_period_is_spent_each_time() -> None:
    (one,) = read(business(), tam(mechanisms=[mechanism(cash=POUNDS)])).relationships

    cash = one.facts.mechanisms[0].cash
    assert cash is not None
    assert cash.per == "once"


def test_a_channel_and_a_link_that_lead_nowhere_are_named_with_the_nearest() -> None:
    forum = node("distribution_channel", "forum", "Forum")

    assert fault(business(), forum, tam(mechanisms=[mechanism(channel="form")])) == (
        f"{RELATIONSHIP}, mechanism \"Review\": no channel has the id 'form'. Did you mean 'forum'?"
    )
    assert fault(business(), forum, tam(links={"channels": ["form"]})) == (
        "customer relationship \"Named manager\", channels: no distribution channel has the id 'form'."
        " Did you mean 'forum'?"
    )


def test_a_time_zone_is_one_of_the_worlds() -> None:
    assert "'Europe/Londn' is no time zone. Did you mean 'Europe/London'" in fault(
        business(time_zone="Europe/Londn")
    )


@pytest.mark.parametrize("day", ["April", "13-01", "02-29", "4-6", "W01-1"])
def test_a_fiscal_year_starts_on_a_day_that_every_year_has(day: str) -> None:
    assert f"'{day}' is no month and day" in fault(business(fiscal_year_starts=day))


def test_a_native_number_that_is_none_is_noted_and_left_alone() -> None:
    model = read(node("market_segment", "s", "S", segment_size="lots", growth_rate=10**400))

    assert (model.segments[0].size, model.segments[0].growth_per_year) == (None, None)
    assert model.notes[0] == "market segment \"S\": segment_size 'lots' is not a number and was left alone."
    assert model.notes[1].startswith('market segment "S": growth_rate inf is not a number')


def test_a_title_that_is_no_text_gives_way_to_the_id() -> None:
    assert read({**SEGMENT, "title": {"a": 1}}).segments[0].title == "enterprise"


def test_a_declared_link_leads_to_a_node_of_its_type() -> None:
    phone = node("distribution_channel", "phone", "Phone")

    says = fault(SEGMENT, phone, tam(links={"channels": ["enterprise"]}))

    assert says.startswith(
        'customer relationship "Named manager", channels: no distribution channel has the id'
    )
    assert "'enterprise'" in says
