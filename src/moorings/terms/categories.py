"""The six shapes a relationship can have."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, GITLAB, POSTHOG, SOURCEGRAPH, UPG
from moorings.terms.term import Kind, Term
from moorings.terms.vocabulary import Category

CATEGORIES = (
    Term(
        key=Category.PERSONAL_ASSISTANCE,
        kind=Kind.CATEGORY,
        label="Personal assistance",
        definition=(
            "A person helps the customer, before the sale, during it or after: at a counter, on a call, "
            "in a chat, by e-mail. The customer gets a human being, whoever is free, and not one in "
            "particular."
        ),
        is_not=(
            "Not dedicated: a customer who can count on the same person every time has dedicated personal "
            "assistance. Not a channel either: e-mail carries the help, the person who answers is the help."
        ),
        examples=(
            "PostHog's support team: a first reply within 24 hours for paying customers, 12 hours for "
            "high-paying ones and trials, from whoever is on duty.",
            "GitLab's pooled success engineers for small accounts: fifteen customer calls a week each, "
            "and for any one customer most often two or three in all.",
        ),
        cost_behaviour=(
            "Grows in steps with the volume of contacts. A team absorbs more questions until its hours "
            "are full; the next question then costs a salary. Twice the customers is, sooner or later, "
            "twice the team."
        ),
        mistakes=(
            "It becomes the default for everyone, because nobody decided otherwise and nobody likes to "
            "say no.",
            "Contacts are counted and minutes are not, so what it costs is never seen.",
            "Answering questions is taken for the whole relationship. Onboarding, reviews and renewals "
            "are part of it too, and they do not arrive as tickets.",
            "One loud account always reaches the same colleague: a dedicated person, given away without a "
            "decision.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}; examples: {POSTHOG}, {GITLAB}",
        synonyms=(
            "personal",
            "personal service",
            "human support",
            "customer service",
            "pooled",
            "pooled support",
            "pooled CSM",
            "assisted",
            "assisted service",
            "assisted setup",
            "hands-on",
            "support-heavy",
            "consultative",
            "help desk",
            "call centre",
            "call center",
            "contact centre",
        ),
        upg=Category.PERSONAL_ASSISTANCE.relationship_type,
    ),
    Term(
        key=Category.DEDICATED_PERSONAL_ASSISTANCE,
        kind=Kind.CATEGORY,
        label="Dedicated personal assistance",
        definition=(
            "One representative is assigned to one account, knows it, and is the person the customer "
            "calls. It is the deepest of the six and the slowest to build. A representative may hold a "
            "book of many accounts; an account has one representative."
        ),
        is_not=(
            "Not fast or friendly support: without a name against the account it is personal assistance. "
            "Private banking is quoted under both headings; the definition decides, and a banker who is "
            "assigned to one client is dedicated. The Unified Product Graph writes both as 'personal', so "
            "the difference lives in Moorings' own key."
        ),
        examples=(
            "PostHog's technical account managers: accounts from $20,000 a year with room to grow, ten to "
            "fifteen accounts a person and never more.",
            "Sourcegraph's enterprise tier: a named person for the largest development teams, in touch "
            "with each at least once a month.",
            "A private banker, whom a client keeps for years.",
        ),
        cost_behaviour=(
            "Grows with the number of accounts, not with their questions: an account takes its share of a "
            "book whether it calls or not. It pays for itself only above a revenue threshold, and that "
            "threshold has to be written down to be kept."
        ),
        mistakes=(
            "No threshold is set, so politeness decides who gets a name.",
            "There is a way in and no way out: accounts that shrink keep their manager, and the book "
            "fills with them.",
            "A name stands in the CRM while whoever is free does the work: dedicated was promised, "
            "personal is what arrives.",
            "Books grow until nobody has time to be proactive, and the most expensive shape gives "
            "ordinary support.",
            "An account changes hands without an introduction. What the customer had was the person.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}; examples: {POSTHOG}, {SOURCEGRAPH}",
        synonyms=(
            "dedicated",
            "dedicated support",
            "dedicated person",
            "dedicated CSM",
            "CSM",
            "named CSM",
            "customer success manager",
            "named customer success manager",
            "named contact",
            "account manager",
            "dedicated account manager",
            "key account manager",
            "key account management",
            "KAM",
            "technical account manager",
            "TAM",
            "personal banker",
            "private banker",
            "private banking",
        ),
        upg=Category.DEDICATED_PERSONAL_ASSISTANCE.relationship_type,
    ),
    Term(
        key=Category.SELF_SERVICE,
        kind=Kind.CATEGORY,
        label="Self-service",
        definition=(
            "The business provides what customers need to help themselves, and nobody answers: "
            "documentation, tutorials, settings, a shop or a sign-up that works without staff. The help "
            "is the same for everyone."
        ),
        is_not=(
            "Not automated services: once the tool recognises the customer and shapes its answer to them, "
            "it is automated. And not the absence of a relationship: somebody decides what is there, "
            "writes it and keeps it true."
        ),
        examples=(
            "PostHog's self-hosted edition: documentation, and a plain statement that there is no support.",
            "Most online shops: searching, buying, tracking and returning an order without a conversation.",
        ),
        cost_behaviour=(
            "Flat. Writing and upkeep cost the same for a hundred customers as for a hundred thousand; "
            "they rise with how often the product changes."
        ),
        mistakes=(
            "Pages are written once and left. A wrong page costs more contacts than a missing one.",
            "The way to a person is hidden at the moments that need one.",
            "Page views are counted as help given. A reader who leaves may have found the answer or given "
            "up.",
            "The same question is answered by e-mail month after month, and nobody writes the page.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}; example: {POSTHOG}",
        synonyms=(
            "self-serve",
            "fully self-serve",
            "self-help",
            "self-service platform",
            "knowledge base",
            "FAQ",
            "documentation",
            "docs",
            "help centre",
            "help center",
            "help article",
            "tutorial",
        ),
        upg=Category.SELF_SERVICE.relationship_type,
    ),
    Term(
        key=Category.AUTOMATED_SERVICES,
        kind=Kind.CATEGORY,
        label="Automated services",
        definition=(
            "A machine recognises the individual customer, what they own and what they do, and answers or "
            "acts for that customer with no person present. Done well, it stands in for a personal "
            "relationship."
        ),
        is_not=(
            "Not self-service with a nicer front: what tells them apart is that the customer is "
            "recognised. A help page, or a newsletter that says the same to everybody, is not automated "
            "in this sense."
        ),
        examples=(
            "Netflix's recommendations, made from what this household has watched.",
            "Sourcegraph's digital tier: e-mails at 30 and 90 days, then a monthly summary of the "
            "customer's own use.",
        ),
        cost_behaviour=(
            "Flat, plus what is used: a licence, a message, a call to a model for each contact. Most of "
            "the money goes into building and tuning, and again whenever the product changes."
        ),
        mistakes=(
            "Moments that need a person are automated too: a complaint, an outage, a cancellation.",
            "There is no way through to a human, so the customer who is stuck leaves.",
            "A poor answer is automated, and now reaches everyone.",
            "Messages are triggered by the calendar and not by anything the customer did.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}; example: {SOURCEGRAPH}",
        synonyms=(
            "automated",
            "automated service",
            "automation",
            "automated support",
            "automated systems",
            "personalised automation",
            "recommendation engine",
        ),
        upg=Category.AUTOMATED_SERVICES.relationship_type,
    ),
    Term(
        key=Category.COMMUNITIES,
        kind=Kind.CATEGORY,
        label="Communities",
        definition=(
            "Customers help each other and learn from each other, in a place the business hosts or looks "
            "after. Their bond with one another strengthens their bond with the brand, and the business "
            "learns by listening."
        ),
        is_not=(
            "Not an audience: followers who listen and never answer each other are being marketed to. Not "
            "the place: a forum in which staff write every answer is personal assistance in public."
        ),
        examples=(
            "GlaxoSmithKline's on-line community for buyers of the weight-loss product alli, through "
            "which the company came to understand what dieting asks of people.",
            "Apple Support Communities, where owners answer owners.",
            "PostHog's free plan: staff aim to reply within two weeks, on purpose, so that peers answer "
            "first.",
        ),
        cost_behaviour=(
            "Flat, plus moderation, which grows more slowly than membership. It also earns: answers that "
            "peers give, insight, referrals. What it earns is stated beside what it costs, declared or "
            "measured, never assumed."
        ),
        mistakes=(
            "A forum is opened and left alone. An unanswered question is the first thing a visitor reads.",
            "Staff answer first every time, so customers never do.",
            "The share of answers given by peers is not measured, so nobody knows whether it is a community.",
            "It is offered, instead of a person, to customers who pay for a person.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}; example: {POSTHOG}",
        synonyms=(
            "community",
            "user community",
            "community-based",
            "community-driven",
            "community-led",
            "peer support",
            "peer-to-peer support",
            "Discord community",
            "Slack community",
            "user forum",
            "online forum",
        ),
        upg=Category.COMMUNITIES.relationship_type,
    ),
    Term(
        key=Category.CO_CREATION,
        kind=Kind.CATEGORY,
        label="Co-creation",
        definition=(
            "Customers make part of what other customers value: reviews, videos, designs, extensions, "
            "translations. Their contribution is in the product and not only about it."
        ),
        is_not=(
            "Not feedback: an opinion that informs the team is a survey's result. Not a community, "
            "although it often lives in one: members who help each other use a product have not yet made "
            "part of it."
        ),
        examples=(
            "Amazon's reviews, which other shoppers read before they buy.",
            "YouTube's creators, whose videos are the product.",
        ),
        cost_behaviour=(
            "Flat, plus a programme: tools to contribute with, checks of quality, care for rights, thanks "
            "or pay. Where contributors share the revenue, that part grows with use."
        ),
        mistakes=(
            "Contributions are asked for and then not used.",
            "Nothing checks quality, and the worst contributions set the tone.",
            "Who owns a contribution, and what its maker gets, is left unsaid.",
            "A few enthusiasts are mistaken for the whole segment.",
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=(
            "cocreation",
            "co-created",
            "co-design",
            "user-generated content",
            "UGC",
            "customer-created content",
        ),
        upg=Category.CO_CREATION.relationship_type,
    ),
)
