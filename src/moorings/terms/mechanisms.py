"""The things that do it: meetings, pages, machines and places.

A category is the shape of the bond; a mechanism is what the customer meets.

Source: Osterwalder, The Business Model Ontology, 2004, tells the two apart.
"""

from moorings.terms.mechanisms_by_people import DEDICATED, PERSONAL
from moorings.terms.mechanisms_without_people import AUTOMATED, SELF_SERVICE, SHARED

MECHANISMS = (*DEDICATED, *PERSONAL, *SELF_SERVICE, *AUTOMATED, *SHARED)
