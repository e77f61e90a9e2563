"""The tables that any source of customer data is mapped onto.

Each column is one row of data here: reading, templates, reports and the documentation are all made from it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a value is, and with it how it is read."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"  # a date, with a time of day where the source has one
    REAL = "real"
    INTEGER = "integer"
    MONEY = "money"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the contract.

    `least` and `most` bound what can be true, in the column's own unit. `empty_means` says what no value
    stands for where it stands for something; elsewhere no value is unknown.
    """

    name: str
    kind: Kind
    meaning: str
    required: bool = False
    unit: str = ""
    least: float | None = None
    most: float | None = None
    words: tuple[str, ...] = ()
    empty_means: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract.

    `one_row_is` says what a row stands for, `key` what may not repeat, and `dated` which columns say when
    something happened (a day that lies ahead, such as the end of a period, is none of them).
    """

    name: str
    one_row_is: str
    columns: tuple[Column, ...]
    required: bool = False
    key: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()

    def column(self, name: str) -> Column | None:
        """Return the column of this name, or nothing."""
        return next((column for column in self.columns if column.name == name), None)


ACCOUNT_ID = Column("account_id", Kind.TEXT, "which customer", required=True)
CATEGORY_WORDS = (
    "personal_assistance",
    "dedicated_personal_assistance",
    "self_service",
    "automated_services",
    "communities",
    "co_creation",
)

ACCOUNTS = Table(
    "accounts",
    "a customer, as of the day of the extract",
    (
        ACCOUNT_ID,
        Column("created_at", Kind.DATE, "the day the customer signed up"),
        Column(
            "churned_at",
            Kind.DATE,
            "the day the customer left, where the source says so",
            empty_means="the customer has not left",
        ),
        Column("churned", Kind.YES_NO, "whether the source flags the customer as gone"),
        Column(
            "segment", Kind.TEXT, "the segment, where the source names one; else the model's criteria decide"
        ),
        Column("plan", Kind.TEXT, "the plan or package the customer is on"),
        Column(
            "annual_revenue",
            Kind.MONEY,
            "recurring revenue a year; derived from `revenue` where absent",
            unit="a year",
            least=0,
        ),
        Column("currency", Kind.TEXT, "ISO 4217 code of `annual_revenue`"),
        Column("owner", Kind.TEXT, "the person named as responsible; an `agent_id` where `people` is there"),
    ),
    required=True,
    key=("account_id",),
    dated=("created_at",),
)

ACCOUNT_CHANGES = Table(
    "account_changes",
    "a change of one attribute of a customer",
    (
        ACCOUNT_ID,
        Column("at", Kind.DATE, "the day of the change", required=True),
        Column("attribute", Kind.TEXT, "what changed: owner, plan, annual_revenue, status…", required=True),
        Column("value", Kind.TEXT, "the value from that day on"),
    ),
    dated=("at",),
)

INTERACTIONS = Table(
    "interactions",
    "one contact with a customer",
    (
        ACCOUNT_ID,
        Column("at", Kind.MOMENT, "when it began", required=True),
        Column("kind", Kind.TEXT, "what it was: ticket, call, meeting, chat, article, post…"),
        Column("channel", Kind.TEXT, "what carried it: e-mail, telephone, in-app, forum…"),
        Column("handled_by", Kind.TEXT, "the category of relationship that answered", words=CATEGORY_WORDS),
        Column("agent_id", Kind.TEXT, "the person who answered"),
        Column(
            "minutes",
            Kind.REAL,
            "handling time; elapsed time is not handling time",
            unit="minutes",
            least=0,
            most=1440,
        ),
        Column(
            "first_response_minutes",
            Kind.REAL,
            "from the question to the first answer",
            unit="minutes",
            least=0,
        ),
        Column("topic", Kind.TEXT, "what it was about"),
        Column("job", Kind.TEXT, "onboarding, support, feedback, renewal, review…"),
        Column("mechanism", Kind.TEXT, "the mechanism of the model that it belongs to, by id"),
        Column("initiated_by", Kind.TEXT, "customer, us or machine"),
    ),
    dated=("at",),
)

REVENUE = Table(
    "revenue",
    "money for a period",
    (
        ACCOUNT_ID,
        Column("period_start", Kind.DATE, "the first day that the money covers", required=True),
        Column("period_end", Kind.DATE, "the first day that it no longer covers", empty_means="it runs on"),
        Column(
            "amount",
            Kind.MONEY,
            "the money for the period, or a rate where the mapping says `per`",
            required=True,
        ),
        Column("currency", Kind.TEXT, "ISO 4217 code"),
        Column("kind", Kind.TEXT, "recurring, one_off or refund", words=("recurring", "one_off", "refund")),
    ),
    dated=("period_start",),
)

SURVEYS = Table(
    "surveys",
    "one question sent to a customer",
    (
        ACCOUNT_ID,
        Column("sent_at", Kind.MOMENT, "when the question was sent"),
        Column("answered_at", Kind.MOMENT, "when it was answered", empty_means="it was not answered"),
        Column("instrument", Kind.TEXT, "nps, csat or ces", required=True, words=("nps", "csat", "ces")),
        Column(
            "score",
            Kind.REAL,
            "the answer, on the scale that ends at `scale_max`; empty where none came",
        ),
        Column(
            "scale_max",
            Kind.REAL,
            "the best possible score: 10 for NPS, 5 for most CSAT, 7 for CES",
            required=True,
            least=1,
        ),
    ),
    dated=("sent_at", "answered_at"),
)

EVENTS = Table(
    "events",
    "something a customer did",
    (
        ACCOUNT_ID,
        Column("at", Kind.DATE, "the day it happened", required=True),
        Column(
            "name",
            Kind.TEXT,
            "activated, referred, contributed, feedback_acted_on, churned, reactivated…",
            required=True,
        ),
    ),
    dated=("at",),
)

PEOPLE = Table(
    "people",
    "a person who serves customers",
    (
        Column("agent_id", Kind.TEXT, "the person, as interactions and owners name them", required=True),
        Column("role", Kind.TEXT, "the role, as the model names it", required=True),
        Column("team", Kind.TEXT, "the team"),
        Column("hours_per_week", Kind.REAL, "paid hours a week", unit="hours a week", least=0, most=168),
        Column("from", Kind.DATE, "first working day"),
        Column("to", Kind.DATE, "last working day", empty_means="still here"),
    ),
    key=("agent_id",),
)

TABLES: tuple[Table, ...] = (ACCOUNTS, ACCOUNT_CHANGES, INTERACTIONS, REVENUE, SURVEYS, EVENTS, PEOPLE)


def table_named(name: str) -> Table | None:
    """Return the table of the contract with this name, or nothing."""
    return next((table for table in TABLES if table.name == name), None)
