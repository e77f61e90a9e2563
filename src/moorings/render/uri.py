"""A file's path as a URI."""

_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def uri_of(path: str) -> str:
    """Return a path, its parts divided by slashes, as a URI: a relative one for a relative path.

    Source: RFC 3986 (what is escaped) and RFC 8089 (the scheme `file`).
    """
    escaped = "".join(
        chr(byte) if chr(byte) in _SAFE else f"%{byte:02X}"
        for byte in path.encode("utf-8", "surrogateescape")
    )
    if path.startswith("/"):
        return f"file://{escaped}"
    return f"file:///{escaped}" if path[1:3] == ":/" else escaped
