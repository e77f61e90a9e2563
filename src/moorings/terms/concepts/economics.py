"""What a relationship costs, and from which revenue it pays."""

from moorings.terms.concepts.concept import concept
from moorings.terms.source import GITLAB, MOORINGS, SOURCEGRAPH, TRADE_USAGE

ECONOMICS = (
    concept(
        "cost_to_serve",
        "Cost to serve",
        "What one account costs a year through its relationship: people's hours at their loaded cost, "
        "cash, and a share of what is fixed. Judge it as a share of the account's revenue.",
        is_not="Not the cost of support alone, and not the cost of winning the customer.",
        examples=(
            "102 hours of a manager at £90,000 for 1,600 hours: £5,737.50 a year.",
            "A help centre of £96,000 a year for 6,145 accounts: £15.62 each.",
        ),
        cost="It is the sum of the others: steps for people, flat for pages.",
        mistake="Salaries are counted, and the hours that each account takes are not.",
        source=TRADE_USAGE,
        synonyms=("cost of service", "servicing cost", "cost of serving"),
    ),
    concept(
        "marginal_cost",
        "Marginal cost",
        "What one account more costs a year: its own hours and cash, without anything fixed.",
        is_not="Not the average, which falls as accounts share what is fixed.",
        examples=("45 hours of a manager: £2,531.25.", "A reader more of the documentation: nothing."),
        mistake="A threshold is set by the average, which depends on the threshold.",
        source=TRADE_USAGE,
        synonyms=("variable cost", "cost of one more"),
    ),
    concept(
        "fixed_cost",
        "Fixed cost",
        "What a relationship costs a year, however many accounts it serves.",
        is_not="Not salaries that grow with accounts: those are hours.",
        examples=(
            "A forum's software and the person who looks after it.",
            "The writers of the documentation.",
        ),
        mistake="It is forgotten, and self-service is called free.",
        source=TRADE_USAGE,
        synonyms=("fixed costs", "overhead"),
    ),
    concept(
        "break_even",
        "Break-even",
        "The revenue at which a relationship pays for itself: either its cost is the share of revenue "
        "we allow, or it earns more over the customer's life than the next cheaper one would.",
        is_not="Not the threshold, which we choose; it should not be lower.",
        examples=(
            "£5,737.50 a year at an allowed tenth: £57,375.",
            "With 40 hours of onboarding in the first year: £79,875.",
        ),
        mistake="The threshold is set below it, so every account that just qualifies costs money.",
        synonyms=("breakeven", "pays for itself"),
    ),
    concept(
        "allowed_share",
        "Allowed share",
        "The part of an account's revenue that serving it may cost.",
        is_not="Not a law: it is a choice, and others choose between a twentieth and a seventh.",
        examples=("A tenth.", "More for a segment that is to be won, and for a stated time."),
        mistake="Nobody has chosen it, so no help is ever too dear.",
        synonyms=("allowed share of revenue", "cost share"),
    ),
    concept(
        "loaded_cost",
        "Loaded cost",
        "What a full-time year of a role costs with everything: pay, dues, tools, room.",
        is_not="Not the salary.",
        examples=("A success manager at £90,000.", "A support agent at £48,000."),
        mistake="The salary is used, and everything seems to pay.",
        source=TRADE_USAGE,
        synonyms=("fully loaded cost", "full cost of a role"),
    ),
    concept(
        "productive_hours",
        "Productive hours",
        "The hours of a full-time year in which somebody can serve customers, without holidays, illness, "
        "training and meetings among themselves.",
        is_not="Not the hours of a contract.",
        examples=(
            "1,600 hours.",
            "GitLab's table: 2,080 hours less 448 off is 1,632, of which 1,044 face customers.",
        ),
        mistake="A person is counted at 2,080 hours.",
        source=f"{TRADE_USAGE}; example: {GITLAB}",
        synonyms=("available hours", "working hours"),
    ),
    concept(
        "unit",
        "Unit",
        "What a figure is counted in, and per what: pounds a year an account, dollars a month a seat, "
        "minutes each time.",
        is_not="Not decoration: without it two people read two thresholds.",
        examples=(
            "$1,666.67 a month is $20,000 a year.",
            "£12 a seat a month, for a team of eight, is £1,152 a year.",
        ),
        mistake="A threshold in monthly revenue meets data in yearly.",
        source=TRADE_USAGE,
        synonyms=("unit of measure", "period"),
    ),
    concept(
        "capacity",
        "Capacity",
        "The productive hours a team has in a year, against the hours its promises take.",
        is_not="Not the number of people: two people with sixty accounts each may be fewer than one with ten.",
        examples=(
            "48 accounts, a fifth of them called monthly and the rest each quarter, take 269 of GitLab's 420 hours.",
            "With that fifth called weekly: 653 hours, which do not fit.",
        ),
        cost="In steps: the next person is needed at a stated number of accounts.",
        mistake="What was promised is never added up.",
        source=f"{TRADE_USAGE}; example: {GITLAB}",
        synonyms=("headcount", "workload"),
    ),
    concept(
        "pool",
        "Pool",
        "People who share their work, so that whoever is free takes the next customer.",
        is_not="Not a dedicated team: an account has nobody of its own.",
        examples=("GitLab's success engineers for the long tail.", "Sourcegraph's shared advisers."),
        cost="In steps of a person, rounded up once for the pool: larger pools waste less.",
        mistake="The loudest accounts have a favourite in it.",
        source=f"{TRADE_USAGE}; examples: {GITLAB}, {SOURCEGRAPH}",
        synonyms=("shared team", "pooled team"),
    ),
    concept(
        "customer_lifetime_value",
        "Customer lifetime value",
        "What a customer is worth over all the years that they stay: gross margin less what serving them "
        "costs, later years discounted.",
        is_not="Not revenue, and not certain: it rests on a retention that may be assumed.",
        examples=(
            "A customer who stays ten years is worth more help in the first.",
            "With no discount and nobody leaving, it has no end: a horizon is needed.",
        ),
        mistake="It is worked out with the average customer, and justifies help for those who leave.",
        source=f"{TRADE_USAGE}; {MOORINGS}",
        synonyms=("CLV", "LTV", "lifetime value"),
    ),
    concept(
        "customer_acquisition_cost",
        "Customer acquisition cost",
        "What winning one customer costs, once.",
        is_not="Not the cost of serving, which comes every year.",
        examples=(
            "A telephone given away with a contract.",
            "A month of a seller's time for each signature.",
        ),
        mistake="The help in the trial is left out of it.",
        source=TRADE_USAGE,
        synonyms=("CAC", "acquisition cost"),
    ),
    concept(
        "gross_margin",
        "Gross margin",
        "What is left of revenue after the product itself is paid for, before any cost of serving.",
        is_not="Not profit.",
        examples=("Four fifths for much software.", "A fifth for a grocer."),
        mistake="Support is in it already, and is then counted again.",
        source=TRADE_USAGE,
        synonyms=("margin",),
    ),
)
