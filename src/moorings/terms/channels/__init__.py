"""Words that name a channel and are often written where a relationship belongs."""

from moorings.terms.channels.audiences import AUDIENCES
from moorings.terms.channels.messages import MESSAGES
from moorings.terms.channels.places import PLACES

CHANNELS = (*MESSAGES, *PLACES, *AUDIENCES)
