"""Nouns of what is called by its year: events, contests, documents, programmes."""

from arnews.lexicon import listed
from arnews.times.words import PROCLITICS
from arnews.tokenization import Tokens

__all__ = ["event_ends"]

_events = listed("arnews.times", "events.toml", "event", proclitics=PROCLITICS)


def event_ends(tokens: Tokens, index: int) -> int | None:
    """
    Give the token after the name of an event that begins at a token, or `None`.

    >>> from arnews import tokenize
    >>> texts = "مهرجان كان 2011", "حملة 2019", "طن 2019"
    >>> [event_ends(tokenize(text), 0) for text in texts]
    [2, 1, None]
    """
    event = _events().match(tokens, index) if 0 <= index < len(tokens.words) else None
    return event.stop if event is not None else None
