"""Nodes that show each of our keys in use, for the description of the file."""

from typing import Any

POUNDS = {"amount": "100000.00", "currency": "GBP"}
EXAMPLE_NODES: tuple[dict[str, Any], ...] = (
    {
        "id": "acme",
        "type": "business_model",
        "title": "Acme",
        "properties": {
            "moorings:business": {
                "schema": 1,
                "currency": "GBP",
                "rates": {"USD": {"rate": 0.79, "date": "2026-06-30"}},
                "attributes": [
                    {"name": "annual_revenue", "kind": "money", "currency": "GBP"},
                    {"name": "seats", "kind": "integer", "unit": "seats", "least": 1},
                ],
                "segment_order": ["enterprise"],
                "ladders": [{"name": "Who helps", "tiers": ["named-manager"]}],
                "roles": [
                    {
                        "name": "success manager",
                        "cost": {
                            "amount": {"low": 80000, "likely": 90000, "high": 105000},
                            "currency": "GBP",
                        },
                        "hours_per_year": 1600,
                        "people": 4,
                    }
                ],
                "allowed_share": 0.1,
                "calendar": {"days": ["mon", "tue", "wed", "thu"], "opens": "09:00", "closes": "17:30"},
                "time_zone": "Europe/London",
            },
            "moorings:assessment": {
                "sittings": [
                    {
                        "date": "2026-06-30",
                        "answers": {
                            "churn": {"score": -2, "importance": 9, "certainty": 6, "note": "Renewals"}
                        },
                    }
                ]
            },
        },
    },
    {
        "id": "enterprise",
        "type": "market_segment",
        "title": "Enterprise",
        "properties": {
            "segment_size": 60,
            "moorings:segment": {
                "customers": "businesses",
                "size_between": [50, 90],
                "criteria": [{"attribute": "annual_revenue", "at_least": POUNDS}],
                "expected": {
                    "categories": ["dedicated_personal_assistance"],
                    "depth": "long_term",
                    "evidence": "fourteen interviews in March 2026",
                    "certainty": 8,
                },
                "would_pay": {"amount": "12000", "currency": "GBP"},
            },
        },
    },
    {
        "id": "named-manager",
        "type": "customer_relationship",
        "title": "A manager of their own",
        "properties": {
            "relationship_type": "personal",
            "moorings:relationship": {
                "label": "Premier",
                "touch": "high-touch",
                "purpose": "Keep large customers, and grow with them",
                "parts": ["dedicated_personal_assistance", "communities"],
                "contacts_per_account_year": {"communities": {"low": 2, "likely": 6, "high": 12}},
                "depth": "long_term",
                "motives": ["retention", "upsell"],
                "promise": {"says": "One person knows you.", "response_hours": 4},
                "mechanisms": [
                    {
                        "id": "qbr",
                        "name": "Quarterly business review",
                        "category": "dedicated_personal_assistance",
                        "phase": "after_sales",
                        "job": "review",
                        "initiative": "proactive",
                        "channel": "video-call",
                        "occurrences": 4,
                        "minutes": {"low": 240, "likely": 480, "high": 600},
                        "role": "success manager",
                        "acted_on_by": "Head of Product",
                    }
                ],
                "human_moments": ["A renewal in doubt"],
                "state": "live",
                "stage": "growth",
                "trigger": {"accounts": 80, "hours_per_week": 120},
                "value_given_back": [
                    {
                        "what": "Answers to other customers",
                        "kind": "answers",
                        "per_year": 300,
                        "unit": "answers",
                    }
                ],
                "review": {"every_months": 6, "last": "2026-01-31"},
                "links": {"channels": ["video-call"], "switching_costs": ["known-by-name"]},
                "statements": [
                    {"about": "book", "value": 20, "unit": "accounts", "source": "Handbook, success"},
                    {
                        "about": "book",
                        "value": {"amount": "2500000", "currency": "GBP"},
                        "source": "Handbook, how we work",
                        "date": "2026-04-01",
                    },
                ],
            },
            "moorings:coverage": {
                "criteria": [{"attribute": "annual_revenue", "at_least": POUNDS}],
                "stays_while": [
                    {"attribute": "annual_revenue", "at_least": {"amount": "80000.00", "currency": "GBP"}}
                ],
                "grace_days": 90,
                "exceptions": [{"account": "A-17", "until": "2026-12-31", "reason": "A plan is agreed."}],
                "book": 20,
                "book_revenue": {"amount": "2500000", "currency": "GBP"},
                "demotion": {"steps": [{"does": "Tell them in person", "by": "success manager", "day": -30}]},
            },
            "moorings:accepted": {
                "findings": [
                    {
                        "rule": "REV001",
                        "reason": "The review waits for the new prices.",
                        "until": "2026-09-30",
                        "by": "Head of Success",
                    }
                ]
            },
            "moorings:comments": {
                "thread": [
                    {"text": "Ask two more of them.", "at": "2026-06-30T10:00:00Z", "by": "Head of Success"}
                ]
            },
        },
    },
    {
        "id": "known-by-name",
        "type": "switching_cost",
        "title": "The person who knows them",
        "properties": {
            "cost_type": "relationship",
            "magnitude": {"value": 4, "scale_id": "severity_5"},
            "moorings:switching": {
                "facet": "personal_relationship_loss",
                "origin": "earned",
                "portable": False,
            },
        },
    },
    {
        "id": "rival",
        "type": "competitor",
        "title": "Rival",
        "properties": {
            "moorings:offer": {
                "offers": [
                    {
                        "segment": "enterprise",
                        "category": "dedicated_personal_assistance",
                        "price": {"amount": "15000", "currency": "GBP"},
                        "source": "Their price page",
                        "date": "2026-03-02",
                    }
                ]
            },
        },
    },
    {
        "id": "gross-retention",
        "type": "metric",
        "title": "Gross revenue retention",
        "properties": {
            "target_value": 0.95,
            "unit": "share",
            "cadence": "quarterly",
            "moorings:metric": {"metric": "gross_retention"},
        },
    },
    {"id": "video-call", "type": "distribution_channel", "title": "Video call", "properties": {}},
)
"""A small company; what is not shown of it is left out here, not forbidden."""
