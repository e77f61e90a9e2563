"""What tables and columns of customer data are called in the systems that export them, by the contract's names."""

from collections.abc import Mapping

FILES: Mapping[str, tuple[str, ...]] = {
    "accounts": ("account", "customer", "compan", "organi", "client"),
    "interactions": ("interaction", "ticket", "conversation", "case", "call", "contact", "meeting", "chat"),
    "revenue": ("revenue", "subscription", "invoice", "payment", "contract", "billing"),
    "surveys": ("survey", "nps", "csat", "satisfaction", "rating"),
    "events": ("event", "usage", "activit"),
    "people": ("people", "agent", "staff", "team", "employee", "user"),
    "account_changes": ("change", "history"),
}
"""Parts of a file's name."""

ID = (
    "account_id",
    "customer_id",
    "company_id",
    "organization_id",
    "org_id",
    "client_id",
    "id",
    "account",
    "customer",
)
COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "accounts": {
        "account_id": ID,
        "created_at": (
            "signup_date",
            "sign_up_date",
            "created",
            "create_date",
            "since",
            "joined",
            "start_date",
        ),
        "churned_at": ("churn_date", "cancelled_at", "canceled_at", "left_at", "end_date"),
        "churned": ("churn_flag", "is_churned", "churn", "cancelled", "left"),
        "plan": ("plan_tier", "tier", "package", "subscription", "product"),
        "annual_revenue": (
            "arr",
            "arr_amount",
            "annual_recurring_revenue",
            "yearly_revenue",
            "mrr",
            "monthly_revenue",
        ),
        "currency": ("currency_code", "currencyisocode"),
        "owner": ("account_owner", "csm", "success_manager", "account_manager", "owner_id"),
    },
    "interactions": {
        "account_id": ID,
        "at": ("created_at", "opened_at", "submitted_at", "started_at", "date", "created", "timestamp"),
        "kind": ("type", "record_type"),
        "channel": ("source", "origin", "contact_type", "medium", "via"),
        "agent_id": (
            "agent",
            "assignee",
            "assignee_id",
            "assigned_to",
            "resolved_by",
            "owner",
            "handled_by_id",
        ),
        "minutes": ("handling_minutes", "handling_time_minutes", "duration_minutes"),
        "first_response_minutes": (
            "first_response_time_minutes",
            "first_reply_minutes",
            "reply_time_in_minutes",
        ),
        "topic": ("category", "subject", "reason", "tag"),
    },
    "revenue": {
        "account_id": ID,
        "period_start": ("start_date", "start", "from", "started_at", "current_period_start"),
        "period_end": ("end_date", "end", "to", "until", "ended_at", "current_period_end"),
        "amount": ("mrr_amount", "mrr", "price", "total", "arr_amount", "arr", "monthly_charges"),
        "currency": ("currency_code",),
    },
    "surveys": {
        "account_id": ID,
        "sent_at": ("sent", "asked_at"),
        "answered_at": ("submitted_at", "responded_at", "date", "created_at"),
        "instrument": ("survey", "survey_type", "type"),
        "score": ("rating", "answer", "satisfaction_score", "value"),
        "scale_max": ("scale", "max", "out_of"),
    },
    "events": {
        "account_id": ID,
        "at": ("date", "occurred_at", "created_at", "timestamp", "event_date"),
        "name": ("event", "event_name", "type", "action"),
    },
    "people": {
        "agent_id": ("id", "agent", "user_id", "email", "name"),
        "role": ("job_title", "title", "position"),
        "team": ("department", "group"),
        "hours_per_week": ("hours", "weekly_hours"),
    },
    "account_changes": {
        "account_id": ID,
        "at": ("date", "changed_at", "created_at"),
        "attribute": ("field", "property", "column"),
        "value": ("new_value", "to", "new"),
    },
}
"""By table and column, the headings that other systems give it, the likeliest first."""

MONTHLY = frozenset({"mrr", "mrr_amount", "monthly_revenue", "monthly_charges"})
YEARLY = frozenset({"arr", "arr_amount"})
