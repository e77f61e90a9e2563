"""Channels that are a place to come to, on the net or in a street."""

from moorings.terms.channels.channel import channel

PLACES = (
    channel(
        "website",
        "Website",
        "Pages that help are self-service; pages that know who is reading are automated services.",
        (
            "A public office's forms and explanations: self-service.",
            "A page that opens on what this reader left unfinished: automated services.",
        ),
        "web site",
        "web",
        "landing page",
        "blog",
        "online",
    ),
    channel(
        "web_shop",
        "Web shop",
        "Most are self-service; with recommendations from past purchases they become automated services.",
        (
            "A shop for screws, with search, basket and tracking: self-service.",
            "Amazon's recommendations: automated services.",
        ),
        "online shop",
        "online store",
        "e-commerce",
        "webshop",
        "Shopify",
    ),
    channel(
        "customer_portal",
        "Customer portal",
        "What customers can do there by themselves is self-service; who answers behind it is another "
        "question.",
        (
            "Invoices, seats and addresses, changed without asking anybody: self-service.",
            "A portal in which one's own adviser writes: dedicated personal assistance.",
        ),
        "portal",
    ),
    channel(
        "mobile_app",
        "Mobile app",
        "Self-service if it is the same for all; automated services if it acts on what this user does.",
        (
            "A timetable: self-service.",
            "Duolingo, which knows what this learner forgets: automated services.",
        ),
        "app",
        "in-app",
        "push notification",
    ),
    channel(
        "app_store",
        "App store",
        "It delivers the product. Reviews that others read there are co-creation.",
        (
            "The ratings by which others choose: co-creation.",
            "A maker's answers under bad ratings: personal assistance in public.",
        ),
        "Google Play",
        "Play Store",
        "Apple App Store",
    ),
    channel(
        "retail_shop",
        "Retail shop",
        "Staff who serve are personal assistance; shelves and a till without staff are self-service.",
        ("Apple's Genius Bar: personal assistance.", "IKEA's shelves and tills: self-service."),
        "shop",
        "store",
        "retail",
        "retail store",
        "branch",
        "showroom",
        "point of sale",
    ),
    channel(
        "event",
        "Event",
        "Meeting staff there is personal assistance; meeting each other is a community.",
        ("An open day with engineers to ask: personal assistance.", "A rally of riders: a community."),
        "trade fair",
        "trade show",
        "conference",
    ),
)
