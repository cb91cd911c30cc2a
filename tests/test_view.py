"""What is shown: every layer in rows, highlights that may overlap, terminals that reorder."""

import io
import re

import pytest
from hypothesis import given
from rich.console import Console

from arnews import Annotation, Extractor, Span, analyze
from arnews.testing import arabic_news
from arnews.view import grid_of, layers_of, merged, to_page
from arnews.view.direction import direction_for, laid_out
from arnews.view.plain import plain_rows
from arnews.view.terminal import COLOURS, TITLE, show_document


def found(layer, *values):
    return Extractor(
        layer, lambda doc: [Annotation(layer, Span(index, index + 1), v) for index, v in enumerate(values)]
    )


def terminal(doc, direction="logical"):
    console = Console(file=io.StringIO(), force_terminal=True, width=200, color_system=None)
    show_document(doc, console, direction=direction)
    return console.file.getvalue()


@given(arabic_news())
def test_whatever_is_found_can_be_shown(text):
    doc = analyze(text)

    assert all(f"{layer} {len(doc.layer(layer))}" in terminal(doc) for layer in layers_of(doc))


def test_an_unknown_layer_is_shown_by_what_its_values_say():
    doc = analyze("وصل الوفد", extractors=[found("made", {"a": Span(0, 3), "b": None})])

    assert plain_rows(doc, grid_of(doc, "made")) == (("words", "a"), [("و", "وصل")])


@pytest.mark.parametrize("layer", ["casualties", "amounts", "places"])
def test_a_layer_of_a_known_name_with_other_values_is_shown_too(layer):
    doc = analyze("وصل الوفد", extractors=[found(layer, "x")])

    assert plain_rows(doc, grid_of(doc, layer))[1] == [("و", "x")]
    assert to_page(doc).count("<tr") == 2


def test_equal_rows_are_said_once():
    doc = analyze("وووو", extractors=[found("made", 1, 1, 1)])

    assert plain_rows(doc, grid_of(doc, "made"))[1] == [("و", "1", "× 3")]
    assert merged(doc, grid_of(doc, "made")).of == ((0, 1, 2),)


def test_built_in_layers_come_first():
    doc = analyze("وصل 27 مدنيا", extractors=["numbers", found("a_layer", 1)])

    assert layers_of(doc) == ("numbers", "a_layer")


def test_a_terminal_gets_its_cells_isolated():
    lines = [line for line in terminal(analyze("وصل 27 مدنيا")).splitlines() if "مدنيا" in line]

    assert lines
    assert all("\u2067وصل 27 مدنيا\u2069" in line and "\u200e│\u200e" in line for line in lines)


def test_rows_of_a_table_are_equally_wide_under_marks():
    doc = analyze("وَصَلَ 27 مَدَنِيًّا\nغادر 1436 شخصا")
    console = Console(file=io.StringIO(), width=80)

    show_document(doc, console)

    from rich.cells import cell_len

    rows = [line for line in console.file.getvalue().splitlines() if line.startswith("│")]
    assert len({cell_len(line) for line in rows}) == 1


def test_a_page_of_many_highlights_in_one_paragraph_takes_time_in_proportion():
    """Anything that looks at all highlights for each of them does not come back from this."""
    page = to_page(analyze("27 " * 10_000))

    assert page.count('class="u numbers"') >= 10_000


@pytest.mark.parametrize("written", [":100:", ":warning:", "[bold]", "[/]", "\\[red]"])
def test_no_word_of_an_article_is_an_order_to_the_console(written):
    def broken(doc):
        raise ValueError(f"no {written}")

    doc = analyze(
        f"قال الوزير: «سنبدأ {written} غدا»", extractors=["quotations", Extractor("x", broken)], on_error="record"
    )
    screen = io.StringIO()
    show_document(doc, Console(file=screen, width=200, color_system=None), f"a{written}b")

    assert all(f"{before} {written}" in screen.getvalue() for before in ("سنبدأ", "no"))
    assert f"a{written}b" in screen.getvalue()


@pytest.mark.parametrize("control", ["\x1b]52;c;aGk=\x07", "\x1b[2J", "\x00", "\x9b2J", "\x7f"])
def test_no_control_of_an_article_reaches_the_terminal(control):
    def broken(doc):
        raise ValueError(f"no {control}")

    doc = analyze(
        f"قال الوزير: «سنبدأ {control} 27 غدا»", extractors=["quotations", Extractor("x", broken)], on_error="record"
    )
    for terminal in (True, False):
        screen = io.StringIO()
        show_document(doc, Console(file=screen, force_terminal=terminal, color_system=None), f"a{control}b")

        assert not set(screen.getvalue()) & {"\x1b", "\x07", "\x00", "\x9b", "\x7f"}


def contrast(number, other):
    """Give the contrast of a colour of the 256 with white (1.0) or black (0.0), as WCAG counts it."""
    levels = (0, 95, 135, 175, 215, 255)
    at = number - 16
    parts = [levels[at // 36] / 255, levels[at // 6 % 6] / 255, levels[at % 6] / 255]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    own = sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return (max(own, other) + 0.05) / (min(own, other) + 0.05)


@pytest.mark.parametrize("style", [*COLOURS.values(), TITLE])
def test_colours_of_the_terminal_are_read_on_white_and_on_black(style):
    number = int(re.search(r"color\((\d+)\)", style)[1])

    assert min(contrast(number, 1.0), contrast(number, 0.0)) >= 4.2


def test_a_terminal_that_orders_nothing_gets_letters_as_they_are_seen():
    shown = terminal(analyze("وصل 27 مدنيا إلى الأردن"), "visual")
    [line] = [line for line in shown.splitlines() if "27" in line and "ﻞﺻﻭ" in line]

    assert "ﺎﻴﻧﺪﻣ 27 ﻞﺻﻭ" in line
    assert not set("\u2067\u2069\u200e") & set(shown)


def test_an_english_line_with_arabic_in_it_runs_from_left_to_right():
    line = "arnews: no number: وصل 27"

    assert laid_out(line, "visual", "ltr") == "arnews: no number: 27 ﻞﺻﻭ"
    assert {laid_out(line, way, "ltr") for way in ("plain", "logical", "spaced")} == {line}


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("وكالة (سانا)", "(ﺎﻧﺎﺳ) ﺔﻟﺎﻛﻭ"),
        ("قال: «نعم [ثم] غادر»", "«ﺭﺩﺎﻏ [ﻢﺛ] ﻢﻌﻧ» :ﻝﺎﻗ"),
        ("قالت قناة (BBC)", "(BBC) ﺓﺎﻨﻗ ﺖﻟﺎﻗ"),
        ("قال John (aide) نعم", "ﻢﻌﻧ John (aide) ﻝﺎﻗ"),
        ("أقل من 5 (أو >= 3)", "(3 =< ﻭﺃ) 5 ﻦﻣ ﻞﻗﺃ"),
        ("مُدٌّ", "ﺪٌّﻣُ"),
        ("رأى\u2067 (ذلك)\u2069 أمس", "ﺲﻣﺃ \u2069(ﻚﻟﺫ) \u2067ﻯﺃﺭ"),
    ],
)
def test_brackets_open_towards_what_they_hold_and_marks_stand_on_their_letter(words, seen):
    assert laid_out(words, "visual").strip() == seen


def test_the_name_of_an_article_is_laid_out_too():
    screen = io.StringIO()
    show_document(analyze("وصل 27 مدنيا"), Console(file=screen, width=80), "حصيلة 2024", "visual")

    assert "2024 ﺔﻠﻴﺼﺣ" in screen.getvalue()


def test_rows_stay_equally_wide_where_lam_and_alef_are_one_sign():
    from rich.cells import cell_len

    shown = terminal(analyze("وصل لأول مرة 27 لاجئا إلى الأردن"), "visual")
    widths = {cell_len(line) for line in shown.splitlines() if "│" in line and "numbers" not in line}

    assert len(widths) == 1


def test_where_marks_take_room_rows_with_them_are_as_wide_as_without():
    doc = analyze("وصل 27 مدنيا وغادر 1436 شخصا أمس")

    assert [len(line) for line in terminal(doc, "spaced").splitlines()] == [
        len(line) for line in terminal(doc, "plain").splitlines()
    ]
    assert "\u2067وصل 27 مدنيا" in terminal(doc, "spaced")


@pytest.mark.parametrize(
    ("environment", "direction"),
    [
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"}, "visual"),
        ({"TERM": "linux"}, "visual"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7402"}, "logical"),
        ({"TERM": "mlterm"}, "spaced"),
        ({"TERM": "xterm", "MLTERM": "3.9.2"}, "spaced"),
        ({}, "logical"),
    ],
)
def test_a_terminal_is_known_by_its_environment(environment, direction):
    assert direction_for(environment) == direction
