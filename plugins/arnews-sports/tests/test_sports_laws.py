"""What holds for the layer `matches` on any text."""

from pathlib import Path
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import analyze
from arnews.testing import arabic_news, check_extractor, read_cases
from arnews_sports import matches

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]
WORDS = sorted({word for case in CASES for word in case.text.split()} | set("،.:؛()-\n"))
NEWS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@settings(max_examples=150)
@given(NEWS | arabic_news() | st.text(max_size=80))
def test_no_text_makes_it_raise_and_every_span_lies_in_the_text(text):
    doc = analyze(text, extractors=["numbers", "times", matches])

    assert all(one.span.end <= len(text) for one in doc.layer("matches"))


def test_it_keeps_the_contract():
    check_extractor(matches, [case.text for case in CASES][::3])


def test_eight_times_the_text_takes_less_than_thirty_times_as_long():
    taken = []
    for times in (50, 400):
        doc = analyze(" ".join(case.text for case in CASES[:6]) * times, extractors=["numbers"])
        rounds = []
        for _ in range(3):
            begin = process_time()
            list(matches.find(doc))
            rounds.append(process_time() - begin)
        taken.append(min(rounds))

    assert taken[1] <= 30 * max(taken[0], 0.01)


def test_a_long_row_of_scorers_neither_raises_nor_adds_goals_without_end():
    text = "فاز الهلال على النصر 2-0 وسجل هدف " + "أحمد عن طريق " * 400

    [match] = analyze(text, extractors=["numbers", matches]).layer("matches")

    assert match.value.score == (2, 0)
    assert match.value.goals == ()
