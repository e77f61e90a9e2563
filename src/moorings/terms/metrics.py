"""What people mistake about metrics, and what else they call them.

Each metric is defined once, with its formula, where customer data are measured. Here its key leads to the words.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricWords:
    """What a metric is not, two examples of its use, how it is mistaken, and its other names."""

    key: str
    is_not: str
    examples: tuple[str, str]
    mistakes: tuple[str, ...]
    synonyms: tuple[str, ...]


ASKED = (
    MetricWords(
        key="nps",
        is_not="Not satisfaction: somebody may be content and recommend nobody.",
        examples=(
            "GitLab asks after onboarding, and reaches out where the answer is poor.",
            "The same question, a year apart, to the same segment.",
        ),
        mistakes=(
            "It is asked by the person whose bonus hangs on it.",
            "A move of three points is celebrated.",
        ),
        synonyms=("would they recommend us", "recommendation score"),
    ),
    MetricWords(
        key="csat",
        is_not="Not loyalty: it judges what has just happened.",
        examples=(
            "GitLab's growth segment: 4.0 of 5 or more after onboarding.",
            "A question at the end of a ticket; PostHog leaves it out for community questions.",
        ),
        mistakes=("Those who gave up do not answer, and are not counted.",),
        synonyms=("customer satisfaction score", "satisfaction", "satisfaction score"),
    ),
    MetricWords(
        key="ces",
        is_not="Not effort as such: a hard problem, well led, is easy for the customer.",
        examples=(
            "'The company made it easy to handle my issue.'",
            "Asked after a change of address, on the net.",
        ),
        mistakes=("It is asked about contacts that need not have been.",),
        synonyms=("effort score", "customer effort"),
    ),
    MetricWords(
        key="response_rate",
        is_not="Not agreement: it says how far the other three can be trusted.",
        examples=(
            "One in five answered.",
            "A question in the product, answered more often than one by e-mail.",
        ),
        mistakes=("The score is shown without it.",),
        synonyms=("survey response rate", "answer rate"),
    ),
)

KEPT = (
    MetricWords(
        key="logo_churn",
        is_not="Not lost revenue: a hundred small customers weigh more here than one large.",
        examples=(
            "Self-serve teams, of whom a quarter go each year.",
            "PostHog follows new payers for three months.",
        ),
        mistakes=("New customers are put into the base, and it looks better.",),
        synonyms=("churn", "churn rate", "customer churn", "attrition"),
    ),
    MetricWords(
        key="gross_retention",
        is_not="Not net: what was sold on top does not hide what was lost.",
        examples=("Ten customers of £100, one gone: 90%.", "It never passes 100%."),
        mistakes=("Revenue paid once is counted as kept.",),
        synonyms=("GRR", "gross dollar retention"),
    ),
    MetricWords(
        key="net_retention",
        is_not="Not growth: new customers are not in it.",
        examples=(
            "PostHog's success managers: a target of 120%, later of 110%.",
            "A segment that loses a tenth of its customers and stands at 105%, since others bought more.",
        ),
        mistakes=("It stands above 100% while every tenth customer leaves.",),
        synonyms=("NRR", "net dollar retention", "expansion rate"),
    ),
    MetricWords(
        key="revenue_per_account",
        is_not="Not the price: discounts and seats are in it.",
        examples=("£12 a seat for eight seats: £1,152 a year.", "Six figures a year, for an enterprise."),
        mistakes=("A few large ones make the average, and nobody pays it.",),
        synonyms=("ARPA", "ARPU", "average revenue per account", "average revenue per user"),
    ),
)

SERVED = (
    MetricWords(
        key="cost_to_serve",
        is_not="Not the whole cost of serving: fixed cost and licences are not in it.",
        examples=(
            "Five minutes a year, for an account that helps itself.",
            "A hundred hours, for one with a manager and four reviews.",
        ),
        mistakes=("Elapsed time is taken for time worked.",),
        synonyms=("human cost of serving", "support cost per account"),
    ),
    MetricWords(
        key="human_minutes",
        is_not="Not the time a ticket was open.",
        examples=(
            "Twelve minutes a ticket, three tickets in ten accounts.",
            "Two hours a review, four times.",
        ),
        mistakes=("Preparation and notes are left out.",),
        synonyms=("handling time", "minutes per account"),
    ),
    MetricWords(
        key="human_contacts",
        is_not="Not all contacts: pages, machines and other customers are not in it.",
        examples=(
            "One contact in two accounts a year, for self-service.",
            "Forty, for an account with a manager.",
        ),
        mistakes=("Messages outside the queue are not counted.",),
        synonyms=("contact rate", "tickets per account"),
    ),
    MetricWords(
        key="human_share",
        is_not="Not a share of customers: it counts contacts.",
        examples=(
            "One contact in twenty, for self-service.",
            "Half of them, in a forum where staff answer first.",
        ),
        mistakes=("Contacts that machines held are not in the data, so the share is 100%.",),
        synonyms=("share of human contacts", "deflection rate"),
    ),
    MetricWords(
        key="top_agent_share",
        is_not="Not the owner field: it is what happened.",
        examples=("Four fifths: the manager does answer.", "A fifth of five people: whoever is free."),
        mistakes=("Accounts with two contacts are read as dedicated.",),
        synonyms=("share of the top agent", "main contact"),
    ),
    MetricWords(
        key="same_agent",
        is_not="Not how many contacts one person holds, but whether the next is with the last.",
        examples=("A dentist: nearly always.", "A call centre of fifty: nearly never."),
        mistakes=("A shared login makes everybody the same person.",),
        synonyms=("continuity", "continuity of care"),
    ),
    MetricWords(
        key="first_response",
        is_not="Not the answer that solves it.",
        examples=(
            "FlowFuse's enterprise plan promises four hours.",
            "PostHog's free plan means two weeks, on purpose.",
        ),
        mistakes=(
            "A machine's 'we have your message' is counted.",
            "The mean is shown, and one lost ticket makes it.",
        ),
        synonyms=("first response time", "first reply time", "FRT", "time to first response"),
    ),
    MetricWords(
        key="cadence",
        is_not="Not what was planned.",
        examples=(
            "Four reviews decided and two or three held.",
            "Sourcegraph: everyone at least once a month.",
        ),
        mistakes=("A meeting that was moved is counted twice.",),
        synonyms=("reviews a year", "held reviews", "QBR rate"),
    ),
)

BEGUN = (
    MetricWords(
        key="engagement",
        is_not="Not content, and its opposite is not discontent.",
        examples=("Eight of ten accounts were seen in a year.", "A kiosk sees nobody, and needs not."),
        mistakes=("A machine's messages count as the customer's.",),
        synonyms=("active customers", "active accounts", "engagement rate"),
    ),
    MetricWords(
        key="activation",
        is_not="Not a sign-up, and not a log-in: somebody got something out of it.",
        examples=(
            "A team has put its first project on the wall within a month.",
            "A shop has sold its first article.",
        ),
        mistakes=("What counts as going is chosen so that nearly everybody counts.",),
        synonyms=("activation rate", "activated"),
    ),
    MetricWords(
        key="time_to_first_value",
        is_not="Not how long onboarding takes us.",
        examples=("Half of the new teams within six days.", "A bank: months, and nobody minds."),
        mistakes=("Those who never got going are left out, and it looks short.",),
        synonyms=("time to value", "TTV", "time to first use"),
    ),
    MetricWords(
        key="onboarding_reach",
        is_not="Not whether it helped.",
        examples=(
            "Nine of ten enterprise customers had their half-days.",
            "One of five watched the guided tour.",
        ),
        mistakes=("An invitation is counted as a visit.",),
        synonyms=("onboarding coverage", "onboarding rate"),
    ),
    MetricWords(
        key="referrals",
        is_not="Not the intention to recommend, which NPS asks for.",
        examples=("One in ten customers a year brings another.", "A voucher for each friend."),
        mistakes=("Every new customer with a voucher is counted as referred.",),
        synonyms=("referral rate", "word of mouth", "recommendations made"),
    ),
    MetricWords(
        key="contributions",
        is_not="Not answers to other customers' questions alone.",
        examples=("A plug-in, a translation, a template.", "LEGO Ideas: designs that customers hand in."),
        mistakes=("A few do nearly all of it, and the mean hides them.",),
        synonyms=("customer contributions", "co-created contributions"),
    ),
    MetricWords(
        key="feedback_acted_on",
        is_not="Not how much feedback came.",
        examples=(
            "'You asked, we did', to those who asked.",
            "A refused wish, with the reason, is no act in it.",
        ),
        mistakes=("It is marked as done when it is planned.",),
        synonyms=("closed loop", "feedback closed", "feedback loop closed"),
    ),
    MetricWords(
        key="expansion",
        is_not="Not growth: new customers do not count.",
        examples=("Ten customers of £100, one now £150: 5%.", "Seats added within the year."),
        mistakes=("A rise in prices is told as success in selling.",),
        synonyms=("expansion revenue", "upsell rate"),
    ),
)

ANSWERED = (
    MetricWords(
        key="response_kept",
        is_not="Not how fast: only whether as promised.",
        examples=(
            "Four working hours promised, kept for 93%.",
            "A week promised on purpose, and always kept.",
        ),
        mistakes=("Nights are counted where working hours were promised.",),
        synonyms=("SLA attainment", "first response SLA", "response time kept"),
    ),
    MetricWords(
        key="self_service_share",
        is_not="Not how often it sufficed: many then write all the same.",
        examples=("Half of all questions end in the help centre.", "Ten articles read for each ticket."),
        mistakes=("Every page view is counted as an answer.",),
        synonyms=("self-service rate", "deflection", "ticket deflection"),
    ),
    MetricWords(
        key="automated_share",
        is_not="Not whether the customer was helped.",
        examples=("A bot closes a third of the chats.", "Guidance within the product at the first log-in."),
        mistakes=("Those who gave up on the bot count as answered.",),
        synonyms=("bot share", "automation rate", "containment rate"),
    ),
    MetricWords(
        key="peer_answer_share",
        is_not="Not the size of the community.",
        examples=(
            "One question in four is answered by another customer.",
            "A forum where only staff answer: none.",
        ),
        mistakes=("Staff who answer under private names are counted as peers.",),
        synonyms=("peer answers", "community answer rate", "peer support share"),
    ),
)

METRICS = (*ASKED, *KEPT, *SERVED, *ANSWERED, *BEGUN)
