"""Mechanisms that work without our staff: pages, machines, and customers for each other."""

from moorings.terms.mechanism import mechanism
from moorings.terms.vocabulary import Category

SELF_SERVICE = (
    mechanism(
        Category.SELF_SERVICE,
        "documentation",
        "Documentation",
        "Pages that answer the questions customers have, findable when they have them.",
        is_not="Not a brochure: it also says what does not work.",
        examples=(
            "PostHog's self-hosted edition, whose users have the documentation and nothing else.",
            "IKEA's assembly instructions, which need no words.",
        ),
        mistake="It describes the product's menus and not the customer's task.",
        synonyms=("help centre", "help center", "knowledge base", "FAQ", "docs", "help article", "wiki"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "video_tutorial",
        "Video tutorial",
        "A short film of how to do one thing.",
        is_not="Not a webinar: nobody is there to ask.",
        examples=(
            "Sidekiq's enterprise edition, which comes with an hour of video for the start.",
            "A maker of tools whose films show each repair.",
        ),
        mistake="One film holds everything, so nobody finds the minute they need.",
        synonyms=("tutorial", "recorded webinar", "screencast"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "status_page",
        "Status page",
        "A public page that says what works at this moment and what is being done about what does not.",
        is_not="Not an apology: it is there before the first customer asks.",
        examples=(
            "GitHub's status page, with its history of incidents.",
            "A railway's page of delays, line by line.",
        ),
        mistake="It stays green while customers report the fault.",
        synonyms=("service status",),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "newsletter",
        "Newsletter",
        "The same news for everybody on a list, to read or not.",
        is_not="Not automated services: it recognises nobody.",
        examples=(
            "A software firm's monthly list of what is new.",
            "A museum's programme, sent to its members.",
        ),
        mistake="It is counted as care for the customer.",
        synonyms=("mailing", "e-mail newsletter", "product update e-mail"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "product_tour",
        "Product tour",
        "The same steps through the product for every new user.",
        is_not="Not in-app guidance, which depends on what the user has done.",
        examples=(
            "A mobile game's first level, which teaches the moves.",
            "The bubbles that lead through a new accounting program.",
        ),
        mistake="It explains what anybody can see and stands in the way.",
        synonyms=("walkthrough", "guided tour"),
    ),
)

AUTOMATED = (
    mechanism(
        Category.AUTOMATED_SERVICES,
        "in_app_guidance",
        "In-app guidance",
        "Hints inside the product that depend on what this user has done and has not.",
        is_not="Not a product tour, which shows everybody the same.",
        examples=(
            "Duolingo, which brings back the words this learner got wrong.",
            "A tax program that asks only what this return needs.",
        ),
        mistake="Hints come back after they were closed.",
        synonyms=("in-product guidance", "in-app onboarding", "in-app help"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "chatbot",
        "Chatbot",
        "A program that knows the account, answers in writing, and hands over to a person when it cannot.",
        is_not="A bot that does not recognise the customer is self-service: a search box with manners.",
        examples=(
            "A bank's assistant in its app, which knows the cards one has.",
            "The Unified Product Graph's example: a chatbot that recognises the account and finds the right help.",
        ),
        cost="A licence or a call to a model for each conversation, and the people it hands over to.",
        mistake="There is no way past it.",
        synonyms=("bot", "virtual assistant", "AI assistant", "AI agent"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "lifecycle_email",
        "Lifecycle e-mail",
        "A message sent because of something this customer did, or has not done for a while.",
        is_not="Not a newsletter: two customers on one day get different ones, or none.",
        examples=(
            "Sourcegraph's digital tier: at 30 and at 90 days.",
            "Duolingo's reminder to a learner who has missed a day.",
        ),
        mistake="Several programmes write to one customer, and none knows of the others.",
        synonyms=("triggered e-mail", "drip campaign", "automated check-in", "in-app check-in"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "usage_report",
        "Usage report",
        "A regular summary of what this customer did with the product and what it was worth to them.",
        is_not="Not an invoice with charts: it says what the customer got, not what they spent.",
        examples=(
            "Sourcegraph's digital tier: a summary every month.",
            "Spotify's look back at a listener's year.",
        ),
        mistake="It counts clicks where the customer counts results.",
        synonyms=("usage recap", "value report", "monthly summary"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "recommendation",
        "Recommendation",
        "A suggestion made from this customer's history.",
        is_not="Not a list of what sells best, which is the same for all.",
        examples=(
            "Amazon's list of what buyers of this article also bought.",
            "Netflix's first page, made for this household.",
        ),
        mistake="It offers again what was bought yesterday.",
        synonyms=("cross-sell prompt", "upsell prompt", "suggested products"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "loyalty_tier",
        "Loyalty tier",
        "A status earned by staying or by buying, with benefits attached, kept by the system for each "
        "customer.",
        is_not="Not a discount for all: what is given to everybody binds nobody.",
        examples=(
            "Frequent-flyer programmes, such as American Airlines' of 1981.",
            "Starbucks' rewards, collected in its app.",
        ),
        cost="The benefits themselves, which grow with use, and points not yet spent, which are owed.",
        mistake="It rewards those who would have stayed, and punishes one bad year.",
        synonyms=("loyalty programme", "loyalty program", "rewards programme", "points"),
    ),
)

SHARED = (
    mechanism(
        Category.COMMUNITIES,
        "forum",
        "Forum",
        "A public place where customers ask and customers answer, and later readers find both.",
        is_not="Not a ticket queue in public: if staff write the answers, it is personal assistance.",
        examples=(
            "Apple Support Communities.",
            "FlowFuse sends questions about Node-RED itself to the forum, from paying customers, too.",
        ),
        mistake="Staff answer within the hour, so nobody else ever does.",
        synonyms=("user forum", "online forum", "discussion board", "message board"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "user_group",
        "User group",
        "Customers meet, in a town or on a topic, and run the meeting themselves.",
        is_not="Not our roadshow: the programme is theirs.",
        examples=(
            "Salesforce's community groups, led by customers in their own towns.",
            "The chapters of the Harley Owners Group.",
        ),
        mistake="We choose the speakers, and the group becomes an audience.",
        synonyms=("meet-up", "users' conference", "community event"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "ambassador_programme",
        "Ambassador programme",
        "Experienced customers help others in the community, with recognition from us.",
        is_not="Not staff without pay: they help because they want to, and may stop.",
        examples=(
            "Microsoft's Most Valuable Professionals, named each year for what they gave to others.",
            "Google's Product Experts, who answer in its help communities.",
        ),
        mistake="They are thanked with work.",
        synonyms=("ambassador program", "champions", "super-users", "MVP programme"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "referral_programme",
        "Referral programme",
        "Customers bring others, and both have something from it.",
        is_not="Not advertising through customers: it works only on a product they would recommend anyway.",
        examples=(
            "Dropbox, which gave more storage to both sides.",
            "A bank's premium for a friend who opens an account.",
        ),
        cost="A reward for each new customer, paid only when one comes.",
        mistake="The reward is so large that strangers are recommended.",
        synonyms=("referral program", "refer a friend"),
    ),
    mechanism(
        Category.CO_CREATION,
        "customer_review",
        "Customer reviews",
        "Customers judge what they bought, where the next customer reads it.",
        is_not="Not a satisfaction survey, which only we read.",
        examples=(
            "Amazon's reviews.",
            "The guests' judgements on a booking site.",
        ),
        mistake="Bad ones are removed, and the good ones are no longer believed.",
        synonyms=("product review", "ratings"),
    ),
    mechanism(
        Category.CO_CREATION,
        "customer_advisory_board",
        "Customer advisory board",
        "A few customers work with us on what the product should become, and see what came of it.",
        is_not="Not a reference list: they are asked before the decision.",
        examples=(
            "A software firm that shows its next year's plan to a dozen customers, and changes it.",
            "A hospital's council of patients.",
        ),
        mistake="They are shown what has been decided.",
        synonyms=("CAB", "advisory council"),
    ),
    mechanism(
        Category.CO_CREATION,
        "beta_programme",
        "Beta programme",
        "Customers use what is not finished, and shape it before others get it.",
        is_not="Not cheap testing: what they say changes the product.",
        examples=(
            "Gmail, which was a beta by invitation for years.",
            "Apple's public betas of its systems.",
        ),
        mistake="Reports are collected, and the release is as it would have been.",
        synonyms=("beta program", "early access programme", "design partner"),
    ),
    mechanism(
        Category.CO_CREATION,
        "marketplace",
        "Template or extension marketplace",
        "Customers publish what they have built on the product, and other customers use it.",
        is_not="Not a shop for our own add-ons.",
        examples=(
            "WordPress's directory of plug-ins.",
            "LEGO Ideas, where fans propose sets and some are made.",
        ),
        mistake="An update of ours breaks what others have built, without a word before.",
        synonyms=("template gallery", "plug-in directory", "extensions"),
    ),
)
