"""The pages of PostHog's handbook, at the commits at which they were read, and the figures that they share."""

from moorings.examples.published.page import Page

REPOSITORY, HANDBOOK = "PostHog/posthog.com", "contents/handbook"


def _page(path: str, commit: str) -> Page:
    return Page(REPOSITORY, f"{HANDBOOK}/{path}", commit)


COMMUNITY = _page("support/community-and-free-support", "5fd7e27a")
SUPPORT = _page("support/customer-support.md", "096bfd07")
ONBOARDING = _page("cs-and-onboarding/onboarding-team.md", "02c91738")
OVERVIEW = _page("growth/sales/accounts-overview.md", "4815d33f")
ALLOCATION = _page("growth/sales/account-allocation.md", "029b1292")
LIFECYCLE = _page("cs-and-onboarding/lifecycle-csm.md", "07fbd552")
SUCCESS = _page("cs-and-onboarding/customer-success.md", "0500aae7")
SUCCESS_WORK = _page("cs-and-onboarding/how-we-work.md", "04c7fa0a")
SUCCESS_WORK_BEFORE = _page("cs-and-onboarding/how-we-work.md", "0cfb511a")
SALES_WORK_BEFORE = _page("growth/sales/how-we-work.md", "01f94782")

THRESHOLD = 20_000
"""Dollars a year from which an account has a person of its own."""
THRESHOLD_A_MONTH = 1_667
"""The same in dollars a month, as the overview rounds it."""
ONBOARDING_FROM = 500
"""Dollars a month: a new customer whose forecast bill is above it is helped through the first three months."""
MOST_OF_AN_ACCOUNT_MANAGER = 15
"""Accounts."""
REVENUE_OF_AN_ACCOUNT_MANAGER = 1_500_000
"""Dollars a year."""
REVENUE_OF_A_SUCCESS_MANAGER = 2_500_000
"""Dollars a year."""
BOOK_OF_A_SUCCESS_MANAGER = 30
"""Accounts."""
NET_RETENTION, NET_RETENTION_BEFORE = 110, 120
"""Per cent: what the success team aims at, and aimed at before."""
MOST_OF_AN_ONBOARDING_SPECIALIST_BEFORE = 100
"""Accounts, over three months."""
