"""Mechanisms that work without our staff: pages, machines, and customers for each other."""

from moorings.terms.mechanism import mechanism
from moorings.terms.vocabulary import Category

SELF_SERVICE = (
    mechanism(
        Category.SELF_SERVICE,
        "documentation",
        "Documentation",
        "Pages that answer the questions customers have, findable when they have them.",
        mistake="It describes the product's menus and not the customer's task.",
        synonyms=("help centre", "help center", "knowledge base", "FAQ", "docs", "help article"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "video_tutorial",
        "Video tutorial",
        "A short film of how to do one thing.",
        synonyms=("tutorial", "recorded webinar", "screencast"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "status_page",
        "Status page",
        "A public page that says what works at this moment and what is being done about what does not.",
        synonyms=("service status",),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "newsletter",
        "Newsletter",
        "The same news for everybody on a list, to read or not.",
        is_not="Not automated services: it recognises nobody.",
        synonyms=("mailing", "e-mail newsletter", "product update e-mail"),
    ),
    mechanism(
        Category.SELF_SERVICE,
        "product_tour",
        "Product tour",
        "The same steps through the product for every new user.",
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
        synonyms=("in-product guidance", "in-app onboarding", "in-app help"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "chatbot",
        "Chatbot",
        "A program that knows the account, answers in writing, and hands over to a person when it cannot.",
        is_not="A bot that does not recognise the customer is self-service: a search box with manners.",
        mistake="There is no way past it.",
        synonyms=("bot", "virtual assistant", "AI assistant", "AI agent"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "lifecycle_email",
        "Lifecycle e-mail",
        "A message sent because of something this customer did, or has not done for a while.",
        synonyms=("triggered e-mail", "drip campaign", "automated check-in", "in-app check-in"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "usage_report",
        "Usage report",
        "A regular summary of what this customer did with the product and what it was worth to them.",
        synonyms=("usage recap", "value report", "monthly summary"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "recommendation",
        "Recommendation",
        "A suggestion made from this customer's history.",
        synonyms=("cross-sell prompt", "upsell prompt", "suggested products"),
    ),
    mechanism(
        Category.AUTOMATED_SERVICES,
        "loyalty_tier",
        "Loyalty tier",
        "A status earned by staying or by buying, with benefits attached, kept by the system for each "
        "customer.",
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
        mistake="Staff answer within the hour, so nobody else ever does.",
        synonyms=("user forum", "online forum", "discussion board", "message board"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "user_group",
        "User group",
        "Customers meet, in a town or on a topic, and run the meeting themselves.",
        synonyms=("meet-up", "users' conference", "community event"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "ambassador_programme",
        "Ambassador programme",
        "Experienced customers help others in the community, with recognition from us.",
        synonyms=("ambassador program", "champions", "super-users", "MVP programme"),
    ),
    mechanism(
        Category.COMMUNITIES,
        "referral_programme",
        "Referral programme",
        "Customers bring others, and both have something from it.",
        synonyms=("referral program", "refer a friend"),
    ),
    mechanism(
        Category.CO_CREATION,
        "customer_review",
        "Customer reviews",
        "Customers judge what they bought, where the next customer reads it.",
        synonyms=("product review", "ratings"),
    ),
    mechanism(
        Category.CO_CREATION,
        "customer_advisory_board",
        "Customer advisory board",
        "A few customers work with us on what the product should become, and see what came of it.",
        mistake="They are shown what has been decided.",
        synonyms=("CAB", "advisory council"),
    ),
    mechanism(
        Category.CO_CREATION,
        "beta_programme",
        "Beta programme",
        "Customers use what is not finished, and shape it before others get it.",
        synonyms=("beta program", "early access programme", "design partner"),
    ),
    mechanism(
        Category.CO_CREATION,
        "marketplace",
        "Template or extension marketplace",
        "Customers publish what they have built on the product, and other customers use it.",
        synonyms=("template gallery", "plug-in directory", "extensions"),
    ),
)
