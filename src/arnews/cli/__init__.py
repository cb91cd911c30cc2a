"""The command ``arnews`` (extra ``cli``)."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command; say which extra is missing if it is."""
    try:
        from arnews.cli.commands import arnews
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.exit("arnews: the command needs click and rich; install them with: pip install 'arnews[cli]'")
    arnews(prog_name="arnews")
