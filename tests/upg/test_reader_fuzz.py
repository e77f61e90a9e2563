"""However a document is damaged, every command gives a verdict on it or refuses it in plain words.

`scripts/fuzz_reader.py` does the same for as long as one likes, with limits on time and memory.
"""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from upg.damage import damaged, use
from upg.made_up import documents

CASES = 500

contents = st.builds(
    lambda text, rng: damaged(text.encode(), rng), documents, st.randoms(use_true_random=False)
)


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(contents)
def test_a_damaged_document_is_judged_or_refused(content: bytes) -> None:
    use(content)


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf\xef\xbb\xbf{}")
@example(b'{"product": {"\\ud800": 1e400}, "nodes": [{}, "\\ud83d\\ude00"], "edges": ["", []]}')
def test_any_bytes_are_judged_or_refused(content: bytes) -> None:
    use(content)
