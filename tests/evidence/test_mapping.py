"""What `mapping.toml` may say, and what is answered where it says something else."""

from datetime import date
from textwrap import dedent

import pytest

from moorings.errors import MappingError
from moorings.evidence.contract import Kind
from moorings.evidence.mapped import BeforeSignUp, Rate
from moorings.evidence.mapping import default_mapping, read_mapping
from moorings.units import Period


def faults(text: str) -> str:
    with pytest.raises(MappingError) as caught:
        read_mapping("schema = 1\n" + dedent(text), "mapping.toml")
    return str(caught.value)


def test_everything_that_can_be_said_is_read() -> None:
    mapping = read_mapping(
        """
        schema = 1
        [extract]
        as_of = 2024-12-31
        currency = "usd"
        date_format = "%d-%m-%Y"
        decimal = ","
        unknown = ["11"]
        [extract.rates]
        USD = { rate = 0.79, to = "GBP", date = 2024-12-30 }
        [contradictions]
        before_sign_up = "use"
        [tables.accounts]
        file = "customers.csv"
        [tables.accounts.columns]
        account_id = "id"
        churned = { column = "left", words = { J = "yes", N = "no" } }
        annual_revenue = { column = "mrr", per = "month" }
        [tables.accounts.attributes]
        seats = { column = "Seats", kind = "integer" }
        [[tables.events]]
        file = "a.csv"
        only_with = "activated_on"
        [tables.events.columns]
        account_id = "id"
        at = { column = "activated_on", format = ["%d/%m/%y"], unknown = ["never"] }
        name = { value = "activated" }
        [[tables.events]]
        file = "b.csv"
        """,
        "mapping.toml",
    )
    accounts, (activated, other) = mapping.sources["accounts"][0], mapping.sources["events"]
    assert accounts.columns is not None
    assert activated.columns is not None
    assert mapping.as_of == date(2024, 12, 31)
    assert (mapping.currency, mapping.decimal, mapping.unknown) == ("USD", ",", ("11",))
    assert mapping.rates == (Rate("USD", "GBP", 0.79, date(2024, 12, 30)),)
    assert mapping.before_sign_up is BeforeSignUp.USE
    assert accounts.columns["churned"].words == (("J", "yes"), ("N", "no"))
    assert accounts.columns["annual_revenue"].per is Period.MONTH
    assert [(a.name, a.kind, a.source.column) for a in accounts.attributes] == [
        ("seats", Kind.INTEGER, "Seats")
    ]
    assert activated.only_with == "activated_on"
    assert activated.columns["at"].formats == ("%d/%m/%y",)
    assert activated.columns["name"].value == "activated"
    assert (other.file, other.columns) == ("b.csv", None)


def test_without_a_mapping_tables_are_looked_for_under_their_own_names() -> None:
    assert [(s.table, s.file, s.columns) for s in default_mapping().sources_of("surveys")] == [
        ("surveys", "", None)
    ]


def test_the_example_of_ravenstack_is_a_mapping(pytestconfig: pytest.Config) -> None:
    text = (pytestconfig.rootpath / "examples/ravenstack/mapping.toml").read_text(encoding="utf-8")
    assert set(read_mapping(text, "mapping.toml").sources) == {
        "accounts",
        "events",
        "interactions",
        "revenue",
        "surveys",
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[extrakt]", "extrakt: is not known here. Did you mean 'extract'?"),
        ("[extract]\ncurrncy = 'USD'", "extract.currncy: is not known here. Did you mean 'currency'?"),
        (
            "[tables.acounts]",
            "tables.acounts: is not known here. Did you mean 'accounts' or",
        ),
        (
            "[tables.accounts.columns]\naccount_id='id'\ncreatd_at='c'",
            "tables.accounts.columns.creatd_at: is not known here. Did you mean 'created_at'",
        ),
        ("[tables.accounts]\nfil='x'", "tables.accounts.fil: is not known here. Did you mean 'file'?"),
        (
            "[tables.events.columns]\naccount_id='id'\nat={colum='a'}\nname='n'",
            "tables.events.columns.at.colum: is not known here. Did you mean 'column'?",
        ),
        (
            "[tables.accounts.columns]\nplan='p'",
            "tables.accounts.columns.account_id: is missing and required",
        ),
        (
            "[tables.accounts.columns]\naccount_id={column='a', value='b'}",
            "tables.accounts.columns.account_id: must name either a column or a value.",
        ),
        (
            "[tables.accounts.columns]\naccount_id='a'\nplan={column='p', per='month'}",
            "tables.accounts.columns.plan.per: says nothing about 'plan', which is text.",
        ),
        (
            "[tables.accounts.columns]\naccount_id='a'\nannual_revenue={column='p', per='monthly'}",
            "'monthly' is none of year, quarter, month, week.",
        ),
        (
            "[tables.surveys.columns]\naccount_id='a'\nscale_max='m'\ninstrument={value='npx'}",
            "tables.surveys.columns.instrument: 'npx' is no word of this column. Did you mean 'nps'?",
        ),
        (
            "[tables.accounts.columns]\naccount_id='a'\nchurned={column='c', words={J='ja'}}",
            "tables.accounts.columns.churned: 'ja' is no word of this column.",
        ),
        ("[tables.accounts.attributes]\nplan={column='p', kind='text'}", "is a column of the contract"),
        (
            "[tables.accounts.attributes]\nseats={column='p', kind='int'}",
            "'int' is none of text, date, moment",
        ),
        (
            "[tables.accounts.attributes]\nseats={column='p'}",
            "tables.accounts.attributes.seats.kind: is missing",
        ),
        ("[extract]\ndate_format='dd/mm/yyyy'", "'dd/mm/yyyy' is no date format such as %d-%m-%Y"),
        ("[extract]\nas_of='soon'", "extract.as_of: is no date such as 2024-12-31"),
        ("[extract]\ncurrency='euros'", "'EUROS' is no currency code of three letters"),
        ("[extract.rates]\nUSD={rate=0.79}", "extract.rates.USD.to: is missing"),
        ("[extract.rates]\nUSD={rate=-1, to='GBP', date=2024-01-01}", "must be a number above 0"),
        ("[contradictions]\nbefore_sign_up='drop'", "'drop' is none of set_aside, use."),
        ("[extract", "this is not TOML"),
    ],
)
def test_a_slip_is_named_with_its_key_and_what_is_known(text: str, says: str) -> None:
    assert says in faults(text)


def test_another_version_of_the_form_is_refused() -> None:
    with pytest.raises(MappingError, match="schema: must be 1"):
        read_mapping("schema = 2", "mapping.toml")


def test_two_faults_are_both_told_in_one_message() -> None:
    message = faults("[extract]\ncurrncy='USD'\n[tables.acounts]\n")
    assert message.startswith("mapping.toml: 2 faults:")
    assert "extract.currncy" in message
    assert "tables.acounts" in message
