"""Channels through others: the public, partners, sellers."""

from moorings.terms.channels.channel import channel

AUDIENCES = (
    channel(
        "instagram",
        "Instagram",
        "Followers who look are an audience; followers who are answered, by a person or by each "
        "other, have a relationship.",
        (
            "A baker who shows what is on the counter: no relationship yet.",
            "A maker of make-up that shows its customers' own looks: co-creation.",
        ),
        "TikTok",
        "Pinterest",
        "Snapchat",
    ),
    channel(
        "social_media",
        "Social media",
        "Answers from staff, from other customers, or none: say which.",
        (
            "An airline's staff who answer on it: personal assistance.",
            "A group of owners who help each other with repairs: a community.",
        ),
        "Facebook",
        "Facebook page",
        "LinkedIn",
        "Twitter",
        "X.com",
        "Mastodon",
        "Reddit",
        "social",
    ),
    channel(
        "youtube_channel",
        "YouTube",
        "Tutorials are self-service. For YouTube itself, whose viewers make the programme, it is "
        "co-creation.",
        ("A maker of tools that films each repair: self-service.", "YouTube's own creators: co-creation."),
        "podcast",
        "Twitch",
    ),
    channel(
        "partner",
        "Partner",
        "Somebody gives the help, if not us: say what the partner's customer gets, and who answers for it.",
        (
            "A garage that looks after a maker's cars: personal assistance, by somebody else.",
            "A shop that only sells the box: no relationship.",
        ),
        "reseller",
        "distributor",
        "dealer",
        "wholesale",
        "wholesaler",
        "integrator",
    ),
    channel(
        "sales_force",
        "Sales force",
        "A seller who stays after the signature is a relationship; one who leaves at it is only a channel.",
        (
            "PostHog's technical account managers, who stay: dedicated personal assistance.",
            "A seller of kitchens, gone at the signature: only a channel.",
        ),
        "field sales",
        "sales team",
        "sales rep",
        "inside sales",
        "direct sales",
    ),
    channel(
        "advertising",
        "Advertising",
        "It speaks to people who are not customers yet. What do they get once they answer?",
        (
            "A poster with a number that a person answers: personal assistance begins there.",
            "An advertisement that leads to a trial without staff: self-service begins there.",
        ),
        "ad",
        "search engine",
        "Google Ads",
        "radio",
        "television",
        "print",
    ),
)
