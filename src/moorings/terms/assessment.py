"""The questions by which a business judges how it deals with its customers, in our own words.

The instrument (two poles, a score towards one of them, importance, certainty) is that of Osterwalder & Pigneur,
Business Model Generation, 2010, pages 216 to 224; the question on leaving is the first of Strategyzer's seven.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class QuestionFamily(StrEnum):
    """What a question asks for, and thereby the scale of its score."""

    STRENGTHS = "strengths"
    THREATS = "threats"
    OPPORTUNITIES = "opportunities"
    DESIGN = "design"


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole numbers that a score may be, and what they say."""

    least: int
    most: int
    says: str
    has_zero: bool = True

    @property
    def scores(self) -> tuple[int, ...]:
        """Every score, the lowest first."""
        return tuple(one for one in range(self.least, self.most + 1) if one or self.has_zero)

    def share_of(self, score: int) -> float:
        """Return where the score stands between the lowest, 0, and the highest, 1."""
        return self.scores.index(score) / (len(self.scores) - 1)


SCALES = {
    QuestionFamily.STRENGTHS: Scale(
        -5, 5, "from -5 (wholly the first) to 5 (wholly the second), without 0", has_zero=False
    ),
    QuestionFamily.THREATS: Scale(1, 5, "from 1 (no danger) to 5 (acute)"),
    QuestionFamily.OPPORTUNITIES: Scale(1, 5, "from 1 (nothing in it) to 5 (a great deal)"),
    QuestionFamily.DESIGN: Scale(0, 10, "from 0 (wholly the first) to 10 (wholly the second)"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """One row of the questionnaire: what stands at the lower end of its scale and at the upper, or what it asks."""

    key: str
    family: QuestionFamily
    low: str = ""
    high: str = ""
    asks: str = ""

    @property
    def says(self) -> str:
        """The question, or its two ends."""
        return self.asks or f"{self.low} ↔ {self.high}"

    @property
    def scale(self) -> Scale:
        """The scale of its score."""
        return SCALES[self.family]

    @property
    def high_is_good(self) -> bool:
        """Whether the business would rather see a high score."""
        return self.family is not QuestionFamily.THREATS


STRENGTHS = {
    "churn": ("Many customers leave.", "Few customers leave."),
    "segmentation": (
        "We take our customers as one crowd.",
        "Our customers are well divided into segments.",
    ),
    "new_customers": ("Hardly any new customers come.", "New customers keep coming."),
    "channel_efficiency": ("Our channels cost more than they carry.", "Our channels carry much for little."),
    "channel_effectiveness": ("Our channels miss their aim.", "Our channels do what they are for."),
    "channel_reach": (
        "Our channels reach few of those whom we mean.",
        "Our channels reach most of those whom we mean.",
    ),
    "channel_visibility": ("Customers hardly notice our channels.", "Customers find our channels at once."),
    "channel_integration": (
        "Each channel knows nothing of the others.",
        "A customer can change the channel and be known in the next.",
    ),
    "channel_sharing": (
        "Each thing we sell needs a channel of its own.",
        "One channel carries several things.",
    ),
    "channel_fit": (
        "The channels do not suit the segments.",
        "Each segment is reached by channels that suit it.",
    ),
    "relationship_strength": (
        "The bond with our customers is weak.",
        "The bond with our customers is strong.",
    ),
    "relationship_fit": (
        "What customers get from us does not suit their segment.",
        "Each segment gets the help that suits it.",
    ),
    "switching": (
        "A customer can leave us without losing anything.",
        "A customer who leaves gives up a good deal.",
    ),
    "brand": ("Our name means nothing to customers.", "Our name means a great deal to customers."),
}
THREATS = {
    "saturation": "Could everybody who might buy soon have bought?",
    "market_share": "Are competitors taking customers that were ours?",
    "defection": "How likely are our customers to leave?",
    "rivalry": "How fast will there be more competition?",
    "channels_under_attack": "Do competitors get between us and our channels?",
    "channels_out_of_date": "Could customers stop using the channels that we rely on?",
    "relationships_decay": "Are any of our relationships with customers getting worse?",
}
OPPORTUNITIES = {
    "growing_market": "Are there more and more customers of the kind that we serve?",
    "new_segments": "Are there segments that we could serve and do not?",
    "finer_segments": "Would a finer division let us serve each part better?",
    "cheaper_channels": "Could our channels cost less or carry more?",
    "joined_channels": "Could our channels work together better?",
    "partner_channels": "Are there partners through whom we could reach more customers?",
    "direct_channels": "Could we serve customers ourselves whom others serve for us?",
    "better_channel_fit": "Could channels and segments be matched better?",
    "follow_up": "Could we look after customers better once they have bought?",
    "closer_bond": "Could we come closer to our customers?",
    "personalization": "Could what a customer gets fit that customer better?",
    "reasons_to_stay": "Could we give customers more reasons to stay?",
    "unprofitable_customers": "Are there customers who cost more than they bring, and whom we could serve otherwise?",
    "automation": "Could a machine do some of what our people do for customers?",
}
DESIGN = {
    "lock_in": ("Nothing keeps a customer from leaving tomorrow.", "Customers are bound to us for years."),
}


def _questions() -> Iterator[Question]:
    for key, (low, high) in STRENGTHS.items():
        yield Question(key, QuestionFamily.STRENGTHS, low, high)
    for key, asks in THREATS.items():
        yield Question(key, QuestionFamily.THREATS, asks=asks)
    for key, asks in OPPORTUNITIES.items():
        yield Question(key, QuestionFamily.OPPORTUNITIES, asks=asks)
    for key, (low, high) in DESIGN.items():
        yield Question(key, QuestionFamily.DESIGN, low, high)


QUESTIONS = {question.key: question for question in _questions()}
"""Every row by its key, in the order in which they are asked."""
