"""Mechanisms in which a person answers: one assigned to the account, or whoever is free."""

from moorings.terms.mechanism import mechanism
from moorings.terms.vocabulary import Category

DEDICATED = (
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "named_success_manager",
        "Named success manager",
        "One colleague is named as the customer's own, knows what they want to reach, and is called first.",
        mistake="The name is in the contract and the hours are not in the plan.",
        synonyms=("named customer success manager", "named CSM", "CSM", "success manager", "named contact"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "quarterly_business_review",
        "Quarterly business review",
        "A meeting each quarter on what the customer reached, what stood in the way, and what comes next.",
        is_not="Not a usage report read aloud: if nothing could be decided in it, send the report.",
        mistake="Four are promised and two or three are held. Count them.",
        synonyms=("QBR",),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "executive_business_review",
        "Executive business review",
        "A review, once or twice a year, with the people on the customer's side who decide on the money.",
        synonyms=("EBR", "executive review", "customer business review", "CBR"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "success_plan",
        "Success plan",
        "A page, written with the customer, saying what they want to reach by when and who does what.",
        synonyms=("account plan", "joint plan"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "cadence_call",
        "Cadence call",
        "A call at a fixed rhythm between a customer and the person assigned to them.",
        synonyms=("check-in call", "sync call", "health check"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "renewal_conversation",
        "Renewal conversation",
        "A talk, months before the term ends, on whether and how to go on.",
        mistake="It starts when the notice period does.",
        synonyms=("renewal call", "renewal meeting"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "shared_channel",
        "Shared channel",
        "A private space for messages between one customer and the people who serve them.",
        is_not=(
            "Not the tool it runs in: Slack or Teams carries it, and the people who answer are the "
            "relationship."
        ),
        mistake=(
            "It is opened for everyone who asks, and replaces the queue, the priorities and the night's rest."
        ),
        synonyms=("private channel", "shared Slack channel", "Slack Connect channel"),
    ),
)

PERSONAL = (
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "onboarding_call",
        "Onboarding call",
        "A person takes a new customer through the first steps, to a first result of their own.",
        synonyms=("kick-off call", "welcome call", "onboarding concierge"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "help_desk_email",
        "Help desk e-mail",
        "Customers write, a queue collects, and whoever is free replies within a stated time.",
        mistake="The promised time counts nights and weekends, and the rota does not.",
        synonyms=("help desk", "support e-mail", "ticket system", "tickets", "e-mail support"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "call_centre",
        "Call centre",
        "Customers ring, and whoever is free answers. It is live: a caller waits, so staffing follows "
        "the peaks.",
        synonyms=("call center", "contact centre", "hotline", "telephone support"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "live_chat",
        "Live chat",
        "A person answers in writing while the customer waits.",
        is_not="Not a chatbot: somebody has to be there, and customers can tell.",
        synonyms=("chat support",),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "office_hours",
        "Office hours",
        "A fixed hour in which any customer may come and ask a person; one colleague serves many.",
        synonyms=("open hour", "drop-in session", "clinic"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "webinar",
        "Webinar",
        "A person shows many customers at once how to do something, and answers questions at the end.",
        is_not="Not self-service while someone takes questions; the recording, next day, is.",
        synonyms=("online training", "live demo session"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "workshop",
        "Workshop",
        "A person works with one customer's team on that customer's problem for half a day or more.",
        synonyms=("training session", "on-site training"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "nps_survey",
        "NPS survey",
        "Customers are asked how likely they are to recommend us, and somebody calls those who would not.",
        is_not=(
            "Not a relationship on its own: the question is automated, and what follows the answer is the "
            "bond."
        ),
        mistake="The score is reported and nobody is called.",
        synonyms=("net promoter score survey", "satisfaction survey", "CSAT survey", "customer survey"),
    ),
)
