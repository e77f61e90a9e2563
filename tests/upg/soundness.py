"""Is a document what the validator calls valid, as it would be read from its file?"""

import json

from moorings.upg.document import Document
from moorings.upg.normalise import normalised
from moorings.upg.validation.document import validated
from moorings.upg.write import canonical

UNKNOWN_TYPES = ("UPG014", "UPG015")


def is_valid(document: Document) -> bool:
    """Whether there is neither an error nor a warning, save that a type is unknown."""
    root = json.loads(canonical(document))
    remarks = validated(root, normalised(root))
    return not remarks.errors and all(remark.code in UNKNOWN_TYPES for remark in remarks.warnings)
