"""The contract with plugins, row by row, on fake packages made of two text files each."""

import sys
import zipfile
from datetime import date

import pytest

from arnews import (
    ExtractionError,
    ExtractorConflictError,
    LayerError,
    PluginError,
    UnknownExtractorError,
    analyze,
    extractors,
    installed_extractors,
)

MODULE = """
from arnews import Annotation, Extractor, Span
def find(doc):
    yield Annotation("{layer}", Span(0, {end}), "found")
{layer} = Extractor("{layer}", find, reads={reads!r}, uses={uses!r})
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Give a function that makes a package out of a module and one line of metadata."""
    monkeypatch.syspath_prepend(str(tmp_path))
    made = []

    def install(package, module, layer=None, code=None, end=1, reads=(), uses=()):
        made.append(module)
        layer = layer or module
        code = MODULE.format(layer=layer, end=end, reads=reads, uses=uses) if code is None else code
        (tmp_path / f"{module}.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{package.replace('-', '_')}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[arnews.extractors]\n{layer} = {module}:{layer}\n", encoding="utf-8")
        forget()

    def forget():
        extractors._offers.cache_clear()
        extractors._declared.cache_clear()

    yield install
    forget()
    for module in made:
        sys.modules.pop(module, None)


def failures(doc):
    return {failure.layer: failure for failure in doc.failures}


def test_listing_what_is_installed_imports_nothing(install):
    install("fake-winds", "winds")

    listed = {one.name: one for one in installed_extractors()}

    assert (listed["winds"].package, listed["winds"].version, listed["winds"].reference) == (
        "fake-winds",
        "1.2",
        "winds:winds",
    )
    assert "winds" not in sys.modules


def test_installing_a_package_changes_no_default_result(install):
    before = analyze("وصل 27 مدنيا").to_dict()
    install("fake-winds", "winds")
    install("fake-numbers", "fake_numbers", layer="numbers")

    assert analyze("وصل 27 مدنيا").to_dict() == before


def test_a_plugin_runs_when_its_layer_is_asked_for(install):
    install("fake-winds", "winds")

    doc = analyze("ريح", extractors=["winds"])

    assert doc.to_dict()["winds"] == [{"span": [0, 1], "value": "found"}]


def test_an_unknown_name_is_an_error_that_lists_the_known_ones(install):
    install("fake-winds", "winds")

    with pytest.raises(UnknownExtractorError, match=r"no extractor 'wind'; there are: .*numbers.*winds"):
        analyze("ريح", extractors=["wind"])


def test_two_packages_with_one_name_are_a_conflict_that_names_both(install):
    install("fake-winds", "winds")
    install("other-winds", "other_winds", layer="winds")

    with pytest.raises(ExtractorConflictError, match="fake-winds and other-winds"):
        analyze("ريح", extractors=["winds"])


def test_a_conflict_hurts_only_those_who_ask_for_the_name(install):
    install("fake-winds", "winds")
    install("other-winds", "other_winds", layer="winds")

    assert analyze("وصل 27 مدنيا", extractors=["numbers"]).numbers


def test_a_conflict_is_settled_by_passing_the_object(install):
    install("fake-winds", "winds")
    install("other-winds", "other_winds", layer="winds")
    from winds import winds

    assert analyze("ريح", extractors=[winds]).layer("winds")


@pytest.mark.parametrize("looked_before", [True, False])
def test_a_package_that_takes_the_name_of_a_built_in_is_a_conflict_when_it_is_asked_for(install, looked_before):
    install("fake-numbers", "fake_numbers", layer="numbers")
    if looked_before:
        installed_extractors()

    with pytest.raises(ExtractorConflictError, match="'numbers' is built in, and fake-numbers offers it too"):
        analyze("ريح", extractors=["numbers"])


def test_such_a_package_is_seen_wherever_it_lies(install, tmp_path, monkeypatch):
    install("fake-numbers", "fake_numbers", layer="numbers")
    archive = tmp_path / "packages.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in (tmp_path / "fake_numbers-1.2.dist-info").iterdir():
            file.write(path, f"fake_numbers-1.2.dist-info/{path.name}")
    monkeypatch.setattr(sys, "path", [str(archive), *(one for one in sys.path if one != str(tmp_path))])
    extractors._offers.cache_clear()

    with pytest.raises(ExtractorConflictError, match="fake-numbers offers it too"):
        analyze("ريح", extractors=["numbers"])


def test_a_package_that_cannot_be_imported_is_an_error_with_its_name_and_cause(install):
    install("fake-winds", "winds", code="import no_such_module_anywhere")

    with pytest.raises(PluginError, match="fake-winds: cannot load winds:winds") as raised:
        analyze("ريح", extractors=["winds"])

    assert isinstance(raised.value.__cause__, ModuleNotFoundError)


@pytest.mark.parametrize("code", ["import sys; sys.exit(0)", "raise GeneratorExit", "raise SystemExit('bye')"])
def test_a_package_that_ends_python_when_it_is_imported_is_an_error_with_its_name(install, code):
    install("fake-winds", "winds", code=code)

    with pytest.raises(PluginError, match="fake-winds: cannot load winds:winds"):
        analyze("ريح", extractors=["winds"])
    doc = analyze("وصل 27 مدنيا", extractors="all")
    assert doc.numbers
    assert failures(doc)["winds"].package == "fake-winds"


def test_an_object_that_is_not_in_the_module_is_an_error_with_its_cause(install):
    install("fake-winds", "winds", code="")

    with pytest.raises(PluginError, match="fake-winds: cannot load winds:winds"):
        analyze("ريح", extractors=["winds"])


def test_an_object_of_the_wrong_type_is_an_error_that_names_it(install):
    install("fake-winds", "winds", code="def winds(doc): return []")

    with pytest.raises(PluginError, match="fake-winds: winds:winds is a function, not an Extractor"):
        analyze("ريح", extractors=["winds"])


def test_an_extractor_of_another_layer_than_its_entry_point_is_an_error(install):
    install("fake-winds", "winds", code=MODULE.format(layer="storms", end=1, reads=(), uses=()) + "winds = storms")

    with pytest.raises(PluginError, match="the entry point 'winds' gives an extractor of layer 'storms'"):
        analyze("ريح", extractors=["winds"])


RAISES = """
from arnews import Extractor
def find(doc):
    raise ZeroDivisionError("oh")
winds = Extractor("winds", find)
"""


def test_a_plugin_that_raises_is_an_error_with_layer_package_and_cause(install):
    install("fake-winds", "winds", code=RAISES)

    with pytest.raises(ExtractionError, match=r"'winds' \(fake-winds\) failed: ZeroDivisionError: oh") as raised:
        analyze("ريح", extractors=["winds"])

    assert isinstance(raised.value.__cause__, ZeroDivisionError)


def test_a_failure_can_be_recorded_while_the_others_stand(install):
    install("fake-winds", "winds", code=RAISES)

    doc = analyze("وصل 27 مدنيا", extractors=["winds", "numbers"], on_error="record")

    assert doc.numbers
    assert failures(doc)["winds"].package == "fake-winds"
    assert doc.to_dict()["failures"][0]["package"] == "fake-winds"


def test_what_reads_a_layer_that_failed_is_recorded_as_not_run(install):
    install("fake-winds", "winds", code=RAISES)
    install("fake-storms", "storms", reads=("winds",))

    doc = analyze("ريح", extractors=["storms"], on_error="record")

    assert "'storms' was not run: it reads 'winds'" in str(failures(doc)["storms"].error)
    assert not doc.has_layer("storms")
    with pytest.raises(LayerError, match="'storms' was not run: ExtractionError: 'storms' was not run: it reads"):
        doc.layer("storms")


FORGED = """
def forged(start, end):
    span = object.__new__(Span)
    object.__setattr__(span, "start", start)
    object.__setattr__(span, "end", end)
    return span
"""


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("Annotation('winds', Span(0, 99), 1)", "its span 0-99 lies outside the text"),
        ("Annotation('storms', Span(0, 1), 1)", "an annotation of layer 'storms'"),
        ("Annotation('winds', (0, 1), 1)", "its span is a tuple"),
        ("Annotation('winds', Span(0.5, 1.5), 1)", "its span 0.5-1.5 has no whole numbers"),
        ("Annotation('winds', forged(9, 3), 1)", "its span 9-3 is empty or begins before the text"),
        ("Annotation('winds', forged(-1, 2), 1)", "its span -1-2 is empty or begins before the text"),
        ("'ريح'", "it gave a str, not an Annotation"),
    ],
)
def test_wrong_results_are_an_error_that_names_the_package(install, given, message):
    code = RAISES.replace("raise ZeroDivisionError('oh')", "").replace(
        'raise ZeroDivisionError("oh")', f"yield {given}"
    )
    code = code.replace("import Extractor", "import Annotation, Extractor, Span")
    install("fake-winds", "winds", code=f"{FORGED}\n{code}")

    with pytest.raises(ExtractionError, match=r"'winds' \(fake-winds\) failed: .*" + message):
        analyze("ريح", extractors=["winds"])


def test_a_result_that_is_no_sequence_is_an_error(install):
    install("fake-winds", "winds", code=RAISES.replace('raise ZeroDivisionError("oh")', "return None"))

    with pytest.raises(ExtractionError, match=r"'winds' \(fake-winds\) failed"):
        analyze("ريح", extractors=["winds"])


def test_a_layer_that_is_read_is_run_unasked(install):
    install("fake-winds", "winds", reads=("numbers",))

    assert analyze("27 ريحا", extractors=["winds"]).numbers


def test_a_layer_that_is_used_is_run_only_if_asked_for_and_then_before(install):
    install("fake-winds", "winds", uses=("zephyrs",))
    install("fake-zephyrs", "zephyrs")

    alone = analyze("ريح", extractors=["winds"])
    both = analyze("ريح", extractors=["winds", "zephyrs"])

    assert [one.layer for one in alone.annotations] == ["winds"]
    assert [one.layer for one in both.annotations] == ["zephyrs", "winds"]


def test_a_circle_is_an_error_that_names_it(install):
    install("fake-winds", "winds", reads=("storms",))
    install("fake-storms", "storms", reads=("winds",))

    with pytest.raises(ExtractionError, match=r"in a circle: (winds → storms → winds|storms → winds → storms)"):
        analyze("ريح", extractors=["winds"])


def test_a_layer_that_nobody_offers_is_named_with_its_reader(install):
    install("fake-winds", "winds", reads=("storms",))

    with pytest.raises(UnknownExtractorError, match=r"no extractor 'storms'.*'winds' reads it"):
        analyze("ريح", extractors=["winds"])


def test_all_runs_everything_and_records_what_is_broken(install):
    install("fake-winds", "winds")
    install("fake-broken", "broken", code="import no_such_module_anywhere")
    install("fake-reader", "reader", reads=("broken",))
    install("fake-lost", "lost", reads=("nowhere",))
    install("fake-one", "one", reads=("two",))
    install("fake-two", "two", reads=("one",))
    install("fake-twice", "twice")
    install("other-twice", "other_twice", layer="twice")

    doc = analyze("وصل 27 مدنيا", published=date(2024, 11, 30), extractors="all")

    assert doc.numbers
    assert doc.layer("winds")
    assert {"broken", "reader", "nowhere", "lost", "one", "two", "twice"} <= set(failures(doc))
    assert failures(doc)["broken"].package == "fake-broken"
    assert failures(doc)["twice"].package == "fake-twice, other-twice"


def test_the_order_of_results_does_not_depend_on_the_order_of_asking(install):
    install("fake-winds", "winds")
    install("fake-storms", "storms")

    def layers(*names):
        return [one.layer for one in analyze("27 ريحا", extractors=names).annotations]

    assert (
        layers("winds", "storms", "numbers") == layers("numbers", "storms", "winds") == ["numbers", "storms", "winds"]
    )
