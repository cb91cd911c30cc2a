"""Numbers, times and who said what in Arabic news, with their places in the text."""

from typing import TYPE_CHECKING

from arnews.entities import entities
from arnews.late import offered

if TYPE_CHECKING:
    from arnews.analysis import Unread, analyze, analyze_many
    from arnews.document import Annotation, Document, Failure, Reading
    from arnews.entities import Entity
    from arnews.errors import (
        ArnewsError,
        ExtractionError,
        ExtractorConflictError,
        LayerError,
        LexiconError,
        NumberError,
        ParseError,
        PluginError,
        UnknownExtractorError,
    )
    from arnews.extractors import Extractor, installed_extractors
    from arnews.mentions import Mention, find_mentions
    from arnews.normalization import Normalized, normalize
    from arnews.numbers import Number, Quantity, find_numbers, find_quantities, parse_number, write_number
    from arnews.quotations import Quotation, find_cues, find_quotations
    from arnews.quote_marks import QuotePair, pair_quote_marks
    from arnews.segmentation import Segments, segment
    from arnews.spans import Span
    from arnews.times import TimeExpression, find_times, parse_time, write_time
    from arnews.tokenization import Token, split_sentences, tokenize
    from arnews.transliteration import from_buckwalter, to_buckwalter
    from arnews.word_classes import WordClass, WordClasses, classes_of, is_finite_verb, read_class

__all__ = [
    "Annotation",
    "ArnewsError",
    "Document",
    "Entity",
    "ExtractionError",
    "Extractor",
    "ExtractorConflictError",
    "Failure",
    "LayerError",
    "LexiconError",
    "Mention",
    "Normalized",
    "Number",
    "NumberError",
    "ParseError",
    "PluginError",
    "Quantity",
    "Quotation",
    "QuotePair",
    "Reading",
    "Segments",
    "Span",
    "TimeExpression",
    "Token",
    "UnknownExtractorError",
    "Unread",
    "WordClass",
    "WordClasses",
    "analyze",
    "analyze_many",
    "classes_of",
    "entities",
    "find_cues",
    "find_mentions",
    "find_numbers",
    "find_quantities",
    "find_quotations",
    "find_times",
    "from_buckwalter",
    "installed_extractors",
    "is_finite_verb",
    "normalize",
    "pair_quote_marks",
    "parse_number",
    "parse_time",
    "read_class",
    "segment",
    "split_sentences",
    "to_buckwalter",
    "tokenize",
    "write_number",
    "write_time",
]

if not TYPE_CHECKING:  # or checkers would take every name to be there
    __getattr__, __dir__ = offered(
        __name__,
        {
            "analysis": "Unread analyze analyze_many",
            "document": "Annotation Document Failure Reading",
            "entities": "Entity",
            "errors": (
                "ArnewsError ExtractionError ExtractorConflictError LayerError LexiconError NumberError ParseError "
                "PluginError UnknownExtractorError"
            ),
            "extractors": "Extractor installed_extractors",
            "mentions": "Mention find_mentions",
            "normalization": "Normalized normalize",
            "numbers": "Number Quantity find_numbers find_quantities parse_number write_number",
            "quotations": "Quotation find_cues find_quotations",
            "quote_marks": "QuotePair pair_quote_marks",
            "segmentation": "Segments segment",
            "spans": "Span",
            "times": "TimeExpression find_times parse_time write_time",
            "tokenization": "Token split_sentences tokenize",
            "transliteration": "from_buckwalter to_buckwalter",
            "word_classes": "WordClass WordClasses classes_of is_finite_verb read_class",
        },
    )
