"""Who or what starts a contact."""

from moorings.terms.source import UPG
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Initiative

INITIATIVES = (
    Term(
        key=Initiative.REACTIVE,
        kind=Kind.INITIATIVE,
        label="Reactive",
        definition="The customer starts it, and we answer.",
        is_not="Not slow: a reply within a minute is still reactive.",
        examples=("A ticket.", "A call to the hotline."),
        cost_behaviour="The customer sets the volume; it has to be forecast.",
        mistakes=("The relationship consists of nothing else, so we hear of a problem when it is old.",),
        source=UPG,
        synonyms=("on request", "inbound", "reactive support"),
        upg=Initiative.REACTIVE,
    ),
    Term(
        key=Initiative.PROACTIVE,
        kind=Kind.INITIATIVE,
        label="Proactive",
        definition=(
            "We start it, because of something we know. It says who begins and not who answers: it "
            "belongs to automated services where a trigger sends it, to personal assistance where a "
            "person does."
        ),
        is_not="Not a mailing: without a reason that concerns this customer it is advertising.",
        examples=("A check-in when use falls.", "A call three months before the renewal."),
        cost_behaviour="We set the volume, so it is the first to go when the queue is full.",
        mistakes=("Everyone is contacted, because nobody said which sign should start it.",),
        source=UPG,
        synonyms=("outbound", "outreach", "proactive support", "proactive help"),
        upg=Initiative.PROACTIVE,
    ),
    Term(
        key=Initiative.AUTOMATED,
        kind=Kind.INITIATIVE,
        label="Automated",
        definition="A rule starts it: an event or a date, with nobody deciding on the day.",
        is_not="Not the category: a rule may start a contact that a person then holds.",
        examples=(
            "A message after the third failed import.",
            "A task for the manager 120 days before renewal.",
        ),
        cost_behaviour="Nothing for each start; upkeep of the rules.",
        mistakes=("Rules pile up, and one customer gets five messages in a week.",),
        source=UPG,
        synonyms=("triggered", "event-driven", "scheduled"),
        upg=Initiative.AUTOMATED,
    ),
)
