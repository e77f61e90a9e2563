"""Words that name a channel and are often written where a relationship belongs."""

from moorings.terms.source import BUSINESS_MODEL_GENERATION, UPG
from moorings.terms.term import Kind, Term


def channel_question(name: str) -> str:
    """Return the sentence that tells a channel from a relationship, and asks for the relationship."""
    return f"{name} is a channel: it carries the relationship. What does the customer get through it?"


def _channel(key: str, label: str, behind: str, *synonyms: str) -> Term:
    """Return the term of a channel; `behind` says what may stand behind it."""
    return Term(
        key=key,
        kind=Kind.CHANNEL,
        label=label,
        definition=f"{channel_question(label)} {behind}",
        is_not=(
            "Not a relationship: two businesses may use the same channel and give their customers nothing "
            "alike."
        ),
        source=f"{BUSINESS_MODEL_GENERATION}; {UPG}",
        synonyms=synonyms,
    )


CHANNELS = (
    _channel(
        "email",
        "E-mail",
        "A reply from whoever is free, from their own manager, or from a machine that knows them: say which.",
        "mail",
        "inbox",
    ),
    _channel(
        "telephone",
        "Telephone",
        "A call centre is personal assistance; a number that reaches one's own manager is dedicated.",
        "phone",
        "call",
        "phone call",
        "voice",
    ),
    _channel(
        "video_call",
        "Video call",
        "A review with a named manager, or an hour that is open to everyone: say which.",
        "Zoom",
        "Google Meet",
        "video conference",
    ),
    _channel(
        "chat",
        "Chat",
        "A person who types is personal assistance; a bot that knows the account is automated services.",
        "in-app chat",
        "web chat",
        "Intercom",
        "messenger",
    ),
    _channel(
        "sms", "SMS", "A reminder to everyone, or a message about this order: say which.", "text message"
    ),
    _channel(
        "whatsapp",
        "WhatsApp",
        "A shop's staff, a named adviser or a bot may write there: say which.",
        "Telegram",
        "Signal",
        "WeChat",
    ),
    _channel(
        "slack",
        "Slack",
        "A private channel with a named manager is dedicated; a workspace in which customers answer "
        "each other is a community.",
        "Microsoft Teams",
        "MS Teams",
    ),
    _channel(
        "discord",
        "Discord",
        "If customers answer each other there, the relationship is a community; if staff answer "
        "everyone, it is personal assistance in public.",
        "Discord server",
    ),
    _channel(
        "instagram",
        "Instagram",
        "Followers who look are an audience; followers who are answered, by a person or by each "
        "other, have a relationship.",
        "TikTok",
        "Pinterest",
        "Snapchat",
    ),
    _channel(
        "social_media",
        "Social media",
        "Answers from staff, from other customers, or none: say which.",
        "Facebook",
        "Facebook page",
        "LinkedIn",
        "Twitter",
        "X.com",
        "Mastodon",
        "Reddit",
        "social",
    ),
    _channel(
        "youtube_channel",
        "YouTube",
        "Tutorials are self-service. For YouTube itself, whose viewers make the programme, it is "
        "co-creation.",
        "podcast",
        "Twitch",
    ),
    _channel(
        "website",
        "Website",
        "Pages that help are self-service; pages that know who is reading are automated services.",
        "web site",
        "web",
        "landing page",
        "blog",
        "online",
    ),
    _channel(
        "web_shop",
        "Web shop",
        "Most are self-service; with recommendations from past purchases they become automated services.",
        "online shop",
        "online store",
        "e-commerce",
        "webshop",
        "Shopify",
    ),
    _channel(
        "customer_portal",
        "Customer portal",
        "What customers can do there by themselves is self-service; who answers behind it is another "
        "question.",
        "portal",
    ),
    _channel(
        "mobile_app",
        "Mobile app",
        "Self-service if it is the same for all; automated services if it acts on what this user does.",
        "app",
        "in-app",
        "push notification",
    ),
    _channel(
        "app_store",
        "App store",
        "It delivers the product. Reviews that others read there are co-creation.",
        "Google Play",
        "Play Store",
        "Apple App Store",
    ),
    _channel(
        "retail_shop",
        "Retail shop",
        "Staff who serve are personal assistance; shelves and a till without staff are self-service.",
        "shop",
        "store",
        "retail",
        "retail store",
        "branch",
        "showroom",
        "point of sale",
    ),
    _channel(
        "partner",
        "Partner",
        "Somebody gives the help, if not us: say what the partner's customer gets, and who answers for it.",
        "reseller",
        "distributor",
        "dealer",
        "wholesale",
        "wholesaler",
        "integrator",
    ),
    _channel(
        "sales_force",
        "Sales force",
        "A seller who stays after the signature is a relationship; one who leaves at it is only a channel.",
        "field sales",
        "sales team",
        "sales rep",
        "inside sales",
        "direct sales",
    ),
    _channel(
        "event",
        "Event",
        "Meeting staff there is personal assistance; meeting each other is a community.",
        "trade fair",
        "trade show",
        "conference",
    ),
    _channel(
        "post",
        "Post",
        "A letter may come from a machine, a team or a person: say which.",
        "letter",
        "direct mail",
    ),
    _channel(
        "advertising",
        "Advertising",
        "It speaks to people who are not customers yet. What do they get once they answer?",
        "ad",
        "search engine",
        "Google Ads",
        "radio",
        "television",
        "print",
    ),
)
