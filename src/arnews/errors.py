"""Every exception that arnews raises on purpose."""

__all__ = [
    "ArnewsError",
    "ExtractionError",
    "ExtractorConflictError",
    "LayerError",
    "LexiconError",
    "NumberError",
    "ParseError",
    "PluginError",
    "UnknownExtractorError",
]


class ArnewsError(Exception):
    """
    What all errors of arnews have in common; never raised itself.

    >>> from arnews import parse_number
    >>> try:
    ...     parse_number("كتاب")
    ... except ArnewsError as error:
    ...     print(type(error).__name__, isinstance(error, ValueError))
    ParseError True
    """


class ParseError(ArnewsError, ValueError):
    """
    A ``parse_x`` function got a text that is not wholly an x.

    The message shows the text and the code points that could not be read; they are also in `start` and `end`
    (end exclusive).

    >>> raise ParseError("3 أشخاص", 2, 7, "a number")
    Traceback (most recent call last):
    ...
    arnews.errors.ParseError: 'أشخاص' (characters 2-7) is not part of a number in '3 أشخاص'
    """

    text: str
    """The text that was given."""
    start: int
    """Where what cannot be read begins, in code points."""
    end: int
    """Where it ends, exclusive."""
    what: str
    """What was looked for, as in "a number"."""

    def __init__(self, text: str, start: int, end: int, what: str) -> None:
        self.text, self.start, self.end, self.what = text, start, end, what
        if text.strip():
            message = f"{text[start:end]!r} (characters {start}-{end}) is not part of {what} in {text!r}"
        else:
            message = f"there is no text to read {what} from"
        super().__init__(message)

    def __reduce__(self) -> tuple[type["ParseError"], tuple[str, int, int, str]]:
        return ParseError, (self.text, self.start, self.end, self.what)


class NumberError(ArnewsError, ValueError):
    """
    A number has not the one exact value that was asked for: it is a range, vague, or no whole number.

    >>> from arnews import parse_number
    >>> try:
    ...     parse_number("خمسة إلى عشرة").as_int()
    ... except NumberError as error:
    ...     print(error)
    a range has no one value; bounds gives (5, 10)
    """


class LexiconError(ArnewsError, ValueError):
    """
    A file of words is malformed; the message names the file, the word and what is wrong.

    >>> from arnews.lexicon import Lexicon
    >>> try:
    ...     Lexicon({"ـ": [1]})
    ... except LexiconError as error:
    ...     print(error)
    a form of a lexicon has no letters; leave it out
    """


class UnknownExtractorError(ArnewsError, LookupError):
    """
    No extractor has this name; the message lists those that there are.

    >>> from arnews import analyze
    >>> try:
    ...     analyze("وصل 27 مدنيا", extractors=["winds"])
    ... except UnknownExtractorError as error:
    ...     print(str(error).partition(";")[0])
    no extractor 'winds'
    """


class ExtractorConflictError(ArnewsError, LookupError):
    """
    Two packages offer an extractor under one name, or a package takes the name of a built-in.

    >>> from arnews import Extractor, analyze
    >>> one, other = (Extractor("winds", lambda doc: []) for _ in range(2))
    >>> try:
    ...     analyze("وصل 27 مدنيا", extractors=[one, other])
    ... except ExtractorConflictError as error:
    ...     print(error)
    two extractors of layer 'winds' are passed; pass one
    """


class LayerError(ArnewsError, LookupError):
    """
    A layer was asked for that was not run on this document; the message names those that were.

    >>> from arnews import analyze
    >>> try:
    ...     analyze("وصل 27 مدنيا", extractors=["numbers"]).layer("times")
    ... except LayerError as error:
    ...     print(error)
    layer 'times' was not run; these were: numbers
    """


class PluginError(ArnewsError, ImportError):
    """
    An entry point cannot be loaded or is not an `Extractor`; the cause is attached.

    >>> issubclass(PluginError, ImportError)
    True
    """


class ExtractionError(ArnewsError, RuntimeError):
    """
    An extractor raised, or returned what breaks the contract; the cause is attached if there is one.

    >>> from arnews import Extractor, analyze
    >>> broken = Extractor("broken", lambda doc: [1 / 0])
    >>> try:
    ...     analyze("وصل 27 مدنيا", extractors=[broken])
    ... except ExtractionError as error:
    ...     print(type(error.__cause__).__name__)
    ZeroDivisionError
    """
