"""Channels in which somebody writes or speaks to somebody."""

from moorings.terms.channels.channel import channel

MESSAGES = (
    channel(
        "email",
        "E-mail",
        "A reply from whoever is free, from their own manager, or from a machine that knows them: say which.",
        (
            "FlowFuse's support replies to its paying plans by e-mail: personal assistance.",
            "Sourcegraph writes to its digital tier at 30 and 90 days: automated services.",
        ),
        "mail",
        "inbox",
    ),
    channel(
        "telephone",
        "Telephone",
        "A call centre is personal assistance; a number that reaches one's own manager is dedicated.",
        (
            "Zappos' call centre: personal assistance.",
            "A private banker's own number: dedicated personal assistance.",
        ),
        "phone",
        "call",
        "phone call",
        "voice",
    ),
    channel(
        "video_call",
        "Video call",
        "A review with a named manager, or an hour that is open to everyone: say which.",
        (
            "GitLab's cadence calls with a named person: dedicated personal assistance.",
            "A webinar for all customers: personal assistance, one to many.",
        ),
        "Zoom",
        "Google Meet",
        "video conference",
    ),
    channel(
        "chat",
        "Chat",
        "A person who types is personal assistance; a bot that knows the account is automated services.",
        (
            "A shop assistant who types: personal assistance.",
            "A bank's bot, which knows the account: automated services.",
        ),
        "in-app chat",
        "web chat",
        "Intercom",
        "messenger",
    ),
    channel(
        "sms",
        "SMS",
        "A reminder to everyone, or a message about this order: say which.",
        (
            "A parcel's hour of arrival: automated services.",
            "A dentist's assistant who asks to move an appointment: personal assistance.",
        ),
        "text message",
    ),
    channel(
        "whatsapp",
        "WhatsApp",
        "A shop's staff, a named adviser or a bot may write there: say which.",
        (
            "A travel agent who answers travellers on their way: personal assistance.",
            "An airline's boarding pass, sent by a machine: automated services.",
        ),
        "Telegram",
        "Signal",
        "WeChat",
    ),
    channel(
        "slack",
        "Slack",
        "A private channel with a named manager is dedicated; a workspace in which customers answer "
        "each other is a community.",
        (
            "PostHog's shared channels with accounts of a success manager: dedicated personal assistance.",
            "A workspace open to all users of a tool: a community.",
        ),
        "Microsoft Teams",
        "MS Teams",
    ),
    channel(
        "discord",
        "Discord",
        "If customers answer each other there, the relationship is a community; if staff answer "
        "everyone, it is personal assistance in public.",
        (
            "A game's server, in which players answer players: a community.",
            "Kernel's free plan: Discord, and e-mail as time allows.",
        ),
        "Discord server",
        "Matrix",
    ),
    channel(
        "post",
        "Post",
        "A letter may come from a machine, a team or a person: say which.",
        (
            "A bank's yearly statement: automated services.",
            "A note by hand from one's own banker: dedicated personal assistance.",
        ),
        "letter",
        "direct mail",
    ),
)
