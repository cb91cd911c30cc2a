"""puckling: Duckling's grammars in Python."""

from datetime import UTC, datetime

from puckling import Context, Lang, Locale, parse

LACKS = "tokens, normalisation; numbers are not written"
CONTEXT = Context(reference_time=datetime(2024, 11, 30, tzinfo=UTC), locale=Locale(Lang.AR))


def numbers(text: str) -> object:
    return parse(text, CONTEXT, dims=("numeral", "ordinal"))


def times(text: str) -> object:
    return parse(text, CONTEXT, dims=("time",))


WORK = {
    "find numbers": ("parse(dims=numeral, ordinal)", numbers),
    "find times": ("parse(dims=time)", times),
    "read a number": ("parse(dims=numeral)", lambda text: parse(text, CONTEXT, dims=("numeral",))),
    "read a time": ("parse(dims=time)", times),
    "values of numbers": (
        "parse(dims=numeral, ordinal)",
        lambda text: [
            float(one.value.value)
            for one in sorted(numbers(text), key=lambda one: one.start)  # type: ignore[call-overload]
            if not one.latent
        ],
    ),
}
