"""Mechanisms in which a person answers: one assigned to the account, or whoever is free."""

from moorings.terms.mechanism import mechanism
from moorings.terms.vocabulary import Category

DEDICATED = (
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "named_success_manager",
        "Named success manager",
        "One colleague is named as the customer's own, knows what they want to reach, and is called first.",
        is_not="Not the owner field of a CRM: a name that the customer never hears is bookkeeping.",
        examples=(
            "PostHog's success managers, each with about thirty existing accounts.",
            "Kernel's premium plan, which comes with an account manager of one's own.",
        ),
        mistake="The name is in the contract and the hours are not in the plan.",
        synonyms=("named customer success manager", "named CSM", "CSM", "success manager", "named contact"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "quarterly_business_review",
        "Quarterly business review",
        "A meeting each quarter on what the customer reached, what stood in the way, and what comes next.",
        is_not="Not a usage report read aloud: if nothing could be decided in it, send the report.",
        examples=(
            "Kernel's premium plan names a review each quarter as part of what is bought.",
            "Fleet holds it quarterly or half-yearly, as the customer needs it.",
        ),
        cost="Preparation and meeting, four times a year an account: a day each is four days.",
        mistake="Four are promised and two or three are held. Count them.",
        synonyms=("QBR",),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "executive_business_review",
        "Executive business review",
        "A review, once or twice a year, with the people on the customer's side who decide on the money.",
        is_not="Not a quarterly review with a larger invitation: its question is whether to go on together.",
        examples=(
            "GitLab's strategic accounts: one a year, whatever the priority.",
            "Sourcegraph's scaled tier: one customer business review a year.",
        ),
        mistake="It is held with those who use the product, and the one who signs is not there.",
        synonyms=("EBR", "executive review", "customer business review", "CBR"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "success_plan",
        "Success plan",
        "A page, written with the customer, saying what they want to reach by when and who does what.",
        is_not="Not the seller's plan for the account: the customer has it, and agrees with it.",
        examples=(
            "Sourcegraph's scaled tier meets twice a year over it.",
            "GitLab asks for one from a stated revenue on, and has lowered that bar over the years.",
        ),
        mistake="It is written for the kick-off and never opened again.",
        synonyms=("account plan", "joint plan", "mutual action plan"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "cadence_call",
        "Cadence call",
        "A call at a fixed rhythm between a customer and the person assigned to them.",
        is_not="Not help with a fault: that arrives when it must, and a cadence when it is due.",
        examples=(
            "Sourcegraph's enterprise tier: with everyone at least once a month.",
            "GitLab's growth accounts: every ninety days when all is well, weekly when it is not.",
        ),
        mistake="The same rhythm for all accounts, so that the one in trouble waits its turn.",
        synonyms=("check-in call", "sync call", "health check"),
    ),
    mechanism(
        Category.DEDICATED_PERSONAL_ASSISTANCE,
        "renewal_conversation",
        "Renewal conversation",
        "A talk, months before the term ends, on whether and how to go on.",
        is_not="Not the paperwork: by then the customer has made up their mind.",
        examples=(
            "Sourcegraph begins 120 days before the end of the term.",
            "Fleet and GitLab begin about three months before it.",
        ),
        cost="Once a term for every account, and more where it is in doubt.",
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
        examples=(
            "PostHog opens one with the accounts of a success manager as early as it can.",
            "Kernel's standard plan: one, with an answer within a business day.",
        ),
        cost="Interruptions all day, which no queue collects and nobody counts.",
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
        is_not="Not a demonstration: the customer's hands are on it, with the customer's own work.",
        examples=(
            "Sourcegraph's scaled tier: a kick-off of thirty minutes.",
            "PostHog's onboarding team: personal help for three months once the bill passes $500 a month.",
        ),
        cost="Once for each new customer: the hours follow the number of new ones, not of all.",
        mistake="It shows every feature and reaches no result.",
        synonyms=("kick-off call", "welcome call", "onboarding concierge"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "help_desk_email",
        "Help desk e-mail",
        "Customers write, a queue collects, and whoever is free replies within a stated time.",
        is_not="Not a dedicated person's inbox: the queue answers when somebody is on holiday.",
        examples=(
            "FlowFuse's paying plans: a first reply on the next business day, or within four hours.",
            "Sidekiq's paid editions: answers by e-mail, one incident a quarter.",
        ),
        mistake="The promised time counts nights and weekends, and the rota does not.",
        synonyms=(
            *("help desk", "support e-mail", "ticket system", "tickets", "e-mail support"),
            "priority e-mail",
        ),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "call_centre",
        "Call centre",
        "Customers ring, and whoever is free answers. It is live: a caller waits, so staffing follows "
        "the peaks.",
        is_not="Not dedicated: the next call reaches somebody else.",
        examples=(
            "A bank's line for lost cards, answered at any hour.",
            "Zappos, known for calls that may last as long as the customer needs.",
        ),
        cost="Minutes of calls, plus the time people sit ready: small teams pay most for a short wait.",
        mistake="It is measured by short calls, and customers ring again.",
        synonyms=("call center", "contact centre", "hotline", "telephone support"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "live_chat",
        "Live chat",
        "A person answers in writing while the customer waits.",
        is_not="Not a chatbot: somebody has to be there, and customers can tell.",
        examples=(
            "A shop's assistant who answers on the page of the article.",
            "A software firm's support who chats in the product during office hours.",
        ),
        mistake="The button stays when nobody is there.",
        synonyms=("chat support",),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "office_hours",
        "Office hours",
        "A fixed hour in which any customer may come and ask a person; one colleague serves many.",
        is_not="Not a webinar: it has no programme, and the customers' questions are the content.",
        examples=(
            "A professor's hour, from which it has its name.",
            "An open call every week of a developer tool, where engineers answer whoever comes.",
        ),
        cost="An hour a week, whoever comes: cheaper for each customer as more of them do.",
        mistake="It falls out when nobody came twice, and the next customer finds a closed door.",
        synonyms=("open hour", "drop-in session", "clinic"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "webinar",
        "Webinar",
        "A person shows many customers at once how to do something, and answers questions at the end.",
        is_not="Not self-service while someone takes questions; the recording, next day, is.",
        examples=(
            "GitLab's growth segment: webinars are a line of their own in its table of hours.",
            "A tax adviser's yearly hour on what has changed in the law.",
        ),
        cost="Preparation once, and an hour for a whole room.",
        mistake="It sells to people who came to learn.",
        synonyms=("online training", "live demo session"),
    ),
    mechanism(
        Category.PERSONAL_ASSISTANCE,
        "workshop",
        "Workshop",
        "A person works with one customer's team on that customer's problem for half a day or more.",
        is_not="Not a course: something of the customer's is finished at the end of it.",
        examples=(
            "GitLab's first-priority accounts: two a year.",
            "An architect and a client's staff, who plan their new office together.",
        ),
        cost="A day with its preparation, and often the journey.",
        mistake="It is given away to close a sale, and expected every year from then on.",
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
        examples=(
            "GitLab asks after onboarding, and reaches out where the answer is poor.",
            "A hotel whose manager rings every guest who would not come back.",
        ),
        cost="Nothing for the question; the calls to those who answered badly take people's time.",
        mistake="The score is reported and nobody is called.",
        synonyms=("net promoter score survey", "satisfaction survey", "CSAT survey", "customer survey"),
    ),
)
