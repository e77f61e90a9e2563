"""Mappings of what widely used systems export, by the system's name: `--mapping hubspot`."""

from pathlib import Path

HERE = Path(__file__).parent


def ready_mappings() -> dict[str, Path]:
    """Return the path of each ready mapping, by its name."""
    return {path.stem: path for path in sorted(HERE.glob("*.toml"))}
