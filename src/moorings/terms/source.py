"""The works that the definitions rest on, named once."""

BUSINESS_MODEL_GENERATION = "Osterwalder & Pigneur, Business Model Generation, 2010"
ONTOLOGY = "Osterwalder, The Business Model Ontology, doctoral thesis, 2004"
SWITCHING_COSTS = (
    "Burnham, Frels & Mahajan, Consumer Switching Costs, Journal of the Academy of Marketing Science 31, 2003"
)
WORKBOOK = "innovate.engineer, workbook step on customer relationships"
GUIDE = "Common guides to the Business Model Canvas, on customer relationships"
UPG = "Unified Product Graph, catalogue 0.41"
POSTHOG = "PostHog company handbook"
SOURCEGRAPH = "Sourcegraph company handbook"
GITLAB = "GitLab company handbook"
FLOWFUSE = "FlowFuse company handbook"
TRADE_USAGE = "Common usage in customer success; defined here by Moorings"
MOORINGS = "Moorings' own word, defined here"
