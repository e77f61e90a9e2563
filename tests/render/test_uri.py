"""Paths as URIs."""

import pytest

from moorings.render.uri import uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("models/plank.upg", "models/plank.upg"),
        ("../a b.upg", "../a%20b.upg"),
        ("größe #1?.upg", "gr%C3%B6%C3%9Fe%20%231%3F.upg"),
        ("/srv/100%.upg", "file:///srv/100%25.upg"),
        ("C:/models/a.upg", "file:///C%3A/models/a.upg"),
        ("odd\udcff.upg", "odd%FF.upg"),
    ],
)
def test_a_path_becomes_a_uri(path: str, uri: str) -> None:
    assert uri_of(path) == uri
