"""The page in a real browser: what is laid out, touched, filtered, searched, saved, printed (make test-browser)."""

import csv
import json
import re
from itertools import pairwise, product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from arnews import analyze
from arnews.view import to_page, write_pages

CARD = "tr:target"


def boxes_of(page, selector, *pieces):
    """Give where pieces of the text of an element are drawn: left, right, top."""
    return page.evaluate(
        """([selector, pieces]) => {
            const element = document.querySelector(selector), texts = [];
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) texts.push(walker.currentNode);
            const whole = texts.map(node => node.data).join("");
            const place = offset => {
                for (const node of texts) { if (offset <= node.length) return [node, offset]; offset -= node.length; }
            };
            return pieces.map(piece => {
                const at = whole.indexOf(piece), range = document.createRange();
                range.setStart(...place(at)); range.setEnd(...place(at + piece.length));
                const box = range.getBoundingClientRect();
                return { left: box.left, right: box.right, top: box.top };
            });
        }""",
        [selector, pieces],
    )


def is_from_right_to_left(boxes):
    return all(after["right"] <= before["left"] + 1 for before, after in pairwise(boxes))


def shown_rows(page, layer):
    return page.locator(f"section[data-layer={layer}] tr[data-of]:not(.off)").count()


def test_nothing_is_asked_for_and_nothing_goes_wrong(open_window, article, doc, tmp_path):
    many = tmp_path / "many.html"
    many.write_text(to_page([("أ", doc), ("ب", doc)]), encoding="utf-8")
    index = write_pages([("أ", doc), ("ب", doc)], tmp_path / "pages")
    window = open_window()
    for path in (article, many, index):
        page = window.show(path)
        page.mouse.wheel(0, 5000)
        page.wait_for_timeout(50)

    assert window.complaints == []
    assert window.requests == [path.as_uri() for path in (article, many, index)]


SAMPLES = {
    "وصلت في 23 شوال 1436هـ إلى دمشق": ("وصلت", "في", "23", "شوال", "1436", "هـ", "إلى", "دمشق"),
    "خسر 27 مدنيا في 2024": ("خسر", "27", "مدنيا", "في", "2024"),
    "قال (سامر): «نعم» ثم غادر": ("قال", "سامر", "نعم", "ثم"),
    "ارتفع بنسبة 30% أمس": ("ارتفع", "بنسبة", "30", "أمس"),
    "أعلنت BBC أن 5 وصلوا": ("أعلنت", "BBC", "أن", "5", "وصلوا"),
}


IN_A_TABLE = [
    sample for sample in SAMPLES if re.search(r"27|30|5 ", sample)
]  # a number stands there with words around it
SHOWN = [*product(SAMPLES, (".text p", "h1")), *product(IN_A_TABLE, ("td.c-context",))]


@pytest.mark.parametrize(("sample", "where"), SHOWN)
def test_words_stand_from_right_to_left_wherever_they_are_shown(open_window, tmp_path, sample, where):
    path = tmp_path / "sample.html"
    doc = analyze(sample, published="2024-12-04", extractors="all")
    path.write_text(to_page(doc), encoding="utf-8")
    page = open_window().show(path)

    assert is_from_right_to_left(boxes_of(page, where, *SAMPLES[sample]))


@pytest.mark.parametrize(("first", "second"), [("2", "7"), ("1", "4")])
def test_the_digits_of_a_number_stand_from_left_to_right(open_window, tmp_path, first, second):
    path = tmp_path / "sample.html"
    path.write_text(to_page(analyze("خسر 27 وقتل 14 أمس", extractors="all")), encoding="utf-8")
    left, right = boxes_of(open_window().show(path), ".text p", first, second)

    assert left["right"] <= right["left"] + 1


def test_a_touch_on_a_quotation_shows_who_speaks_and_the_page_stays_where_it_is(open_window, article):
    page = open_window().show(article)
    before = page.evaluate("scrollY")
    page.locator("a.cue[href='#quotations-1']").click()
    card = page.locator(CARD)

    assert card.locator(".c-speaker").inner_text().strip() == "وزير الداخلية سامر الحلبي"
    assert card.locator(".c-cue").inner_text().strip() == "أضاف"
    assert card.locator(".c-addressee").inner_text().strip() == "للصحفيين"
    label = card.locator(".c-addressee").evaluate("e => getComputedStyle(e, '::before').content")
    assert label == '"المخاطب"'
    assert abs(page.evaluate("scrollY") - before) < 2
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["y"] + box["height"] <= 900
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0
    assert page.evaluate("document.activeElement.closest('.text') !== null")


def test_a_touch_in_the_middle_of_a_highlight_does_what_its_link_does(open_window, article):
    page = open_window().show(article)
    page.locator("span.content[data-of^='quotations-']").last.click()

    assert page.locator(CARD).get_attribute("id").startswith("quotations-")


def test_cards_lead_to_the_words_and_to_the_speaker(open_window, article):
    page = open_window().show(article, "#quotations-0")
    page.locator(f"{CARD} .place").click()
    assert page.evaluate("location.hash") == "#w-quotations-0"
    page = open_window().show(article, "#quotations-0")
    page.locator(f"{CARD} .c-speaker a").click()

    assert page.evaluate("document.querySelector(':target').matches('details.voice-card[open]')")


def test_bars_and_spots_lead_to_their_rows(open_window, article):
    page = open_window().show(article)
    page.locator(".timeline a").first.click()
    assert page.locator(CARD).get_attribute("id").startswith("times-")
    page.locator(".map a").first.click()

    assert page.locator(CARD).get_attribute("id").startswith("places-")


def test_without_script_a_touch_a_box_and_the_speakers_work(open_window, article):
    page = open_window(java_script_enabled=False).show(article)
    page.locator(".text a.cue").first.click()
    card = page.locator("tr[id^=quotations]").filter(has=page.locator("td.title:visible"))
    assert card.count() == 1
    assert not page.locator("#search").is_visible()
    card.locator(".close").click()
    page.locator(".voice-card summary").nth(1).click()
    assert page.locator(".voice-card").nth(1).locator("li").first.is_visible()


@pytest.mark.parametrize("width", [800, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_a_box_switches_a_layer(open_window, article, script, width):
    page = open_window(width, java_script_enabled=script).show(article)
    if not page.locator("#show-times").is_visible():
        page.locator(".tools summary").click()
    assert page.locator("section.l-times").first.is_visible()
    page.locator("#show-times").uncheck()

    assert not page.locator("section.layer.l-times").is_visible()
    shadow = page.locator(".text .u.times").first if not script else page.locator("#w-times-0, #w-times-0 *").last
    assert "rgb" not in shadow.evaluate("e => getComputedStyle(e).boxShadow").replace("rgba(0, 0, 0, 0)", "")


def test_filters_by_speaker_and_confidence(open_window, article):
    page = open_window().show(article)
    everything = shown_rows(page, "quotations")
    page.locator("#speaker").select_option("وزير الداخلية سامر الحلبي")
    of_one = shown_rows(page, "quotations")
    assert 0 < of_one < everything
    assert page.locator("details.voice-card:not(.off)").count() == 1
    page.locator("#speaker").select_option("")
    page.locator("#confidence").fill("95")

    assert shown_rows(page, "quotations") < everything
    page.locator("#confidence").fill("0")
    assert shown_rows(page, "quotations") == everything


def test_search_finds_every_spelling_and_goes_from_place_to_place(open_window, article):
    page = open_window().show(article)
    page.locator("#search").fill("اللاذقيه")

    assert page.locator("#hits").inner_text() == "2"
    assert page.evaluate("CSS.highlights.get('found').size") == 2
    assert shown_rows(page, "places") == 1
    page.locator("#search").press("Enter")
    page.locator("#search").fill("الأُمَم")
    assert page.locator("#hits").inner_text() == "1"
    page.locator("#search").fill("")
    assert shown_rows(page, "places") > 1


def test_what_is_shown_is_saved(open_window, article, doc):
    page = open_window().show(article)
    with page.expect_download() as saved:
        page.locator("#json").click()
    [found] = json.loads(saved.value.path().read_text(encoding="utf-8"))
    assert {layer: len(found[layer]) for layer in doc.layers} == {layer: len(doc.layer(layer)) for layer in doc.layers}
    assert found["text"] == doc.text
    page.locator("#speaker").select_option("وزير الداخلية سامر الحلبي")
    with page.expect_download() as saved:
        page.locator("#csv").click()
    rows = list(csv.DictReader(saved.value.path().read_text(encoding="utf-8-sig").splitlines()))

    assert len(rows) == page.locator("tr[data-of]:not(.off)").count()
    assert {row["القائل"] for row in rows if row["layer"] == "quotations"} == {"وزير الداخلية سامر الحلبي"}


def test_a_cell_that_looks_like_a_formula_is_saved_as_text(open_window, tmp_path):
    from arnews import Annotation, Extractor, Span

    made = Extractor("made", lambda doc: [Annotation("made", Span(0, 3), "=1+1"), Annotation("made", Span(4, 6), "-5")])
    path = tmp_path / "made.html"
    path.write_text(to_page(analyze("وصل 27", extractors=[made])), encoding="utf-8")
    page = open_window().show(path)
    with page.expect_download() as saved:
        page.locator("#csv").click()

    assert [row["القيمة"] for row in csv.DictReader(saved.value.path().read_text("utf-8-sig").splitlines())] == [
        "'=1+1",
        "-5",
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_english_is_shown_where_it_is_asked_for(open_window, article, doc, width):
    page = open_window(width).show(article)

    def shown():
        return {*re.findall("[A-Za-z]{2,}", page.locator("body").inner_text())} - {*re.findall("[A-Za-z]+", doc.text)}

    assert shown() <= {"English", "CSV", "JSON", "Natural", "Earth"}
    page.locator("#english").check()
    assert shown() > {"Aleppo", "Latakia", "killed", "speaker"}


@pytest.mark.parametrize("width", [360, 412, 800])
@pytest.mark.parametrize("english", [False, True])
def test_nothing_is_wider_than_a_phone_and_no_text_a_word_wide(open_window, article, width, english):
    page = open_window(width, 780, has_touch=True).show(article)
    if english:
        page.locator("#english").check()
    wide = page.evaluate(
        """() => [...document.querySelectorAll("main *, nav *")].filter(e => {
            const box = e.getBoundingClientRect();
            if (!box.width || e.closest(".scroll") && innerWidth > 720) return false;
            if (e.closest("svg, thead, .skip, .name")) return false;
            return box.left < -1 || box.right > innerWidth + 1;
        }).map(e => e.outerHTML.slice(0, 120))"""
    )
    narrow = page.evaluate(
        """() => [...document.querySelectorAll("td > div, p, li, h1, h2, h3, summary, caption")].filter(e => {
            const box = e.getBoundingClientRect(), words = e.textContent.trim().split(/\\s+/).length;
            return box.height > 70 && words >= 3 && box.width < 90;
        }).map(e => e.outerHTML.slice(0, 120))"""
    )

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert wide == []
    assert narrow == []


def test_on_a_phone_a_tap_brings_up_the_card_from_below(open_window, article):
    page = open_window(360, 780, has_touch=True, is_mobile=True).show(article)
    page.locator(".text a.cue").first.tap()
    box = page.locator(CARD).bounding_box()

    assert box["width"] > 320
    assert box["y"] + box["height"] <= 781
    assert box["height"] < 500


HOSTILE = """قال <script>alert(1)</script> أحمد </style><h1 onclick=alert(1)>: «وصل 27 </script> مدنيا».
وأضاف <img src=x onerror=alert(1)> أن 5 وصلوا.
قال الوزير \u202eأحمد: «وصل» أمس" onmouseover="alert(1)"""


def test_a_hostile_text_is_shown_and_not_run(open_window, tmp_path):
    for number, page_text in enumerate((to_page(analyze(HOSTILE, extractors="all")),
                                        to_page([(HOSTILE, analyze(HOSTILE, extractors="all"))] * 2))):  # fmt: skip
        path = tmp_path / f"hostile{number}.html"
        path.write_text(page_text, encoding="utf-8")
        window = open_window()
        page = window.show(path)
        page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
        page.wait_for_timeout(100)

        assert window.complaints == []
        assert window.requests == [path.as_uri()]
        assert "<script>alert(1)</script>" in page.locator(".text").first.inner_text()
        assert page.locator("main h1[onclick], main img").count() == 0


def test_an_override_turns_no_letters_round(open_window, tmp_path):
    path = tmp_path / "override.html"
    path.write_text(to_page(analyze("abc \u202edef\u202c ghi وصل")), encoding="utf-8")
    page = open_window().show(path)
    first, last = boxes_of(page, ".text p", "d", "f")

    assert first["left"] < last["left"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wrong_for_who_listens_or_sees_little(open_window, article, scheme, width):
    page = open_window(width, 900, color_scheme=scheme).show(article)
    page.locator("#english").check()
    for fragment in ("", "#quotations-1"):
        page.evaluate(f"location.hash = '{fragment}'")
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
        wrong = [
            (one["id"], node["html"][:120], node["failureSummary"][:200])
            for one in found.response["violations"]
            for node in one["nodes"][:3]
        ]
        assert not wrong, wrong


def test_everything_is_reached_by_the_keyboard(open_window, article):
    page = open_window().show(article)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.locator(".text a.cue").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('tr:target')")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('tr:target') !== null")


def test_a_quotation_is_copied_with_who_says_it_and_where_it_stands(open_window, article):
    page = open_window(permissions=["clipboard-read", "clipboard-write"]).show(article, "#quotations-1")
    page.locator(f"{CARD} [data-act=copy]").click()
    expect(page.locator(f"{CARD} [data-act=copy]")).to_have_text("نسخ ✓")
    said, where = page.evaluate("navigator.clipboard.readText()").split("\n— ")

    assert said == "وزير الداخلية سامر الحلبي (أضاف): «وصلت فرق الإنقاذ خلال ساعتين، وسنعلن الحصيلة النهائية غدا»"
    assert where.startswith("زلزال يضرب ساحل المتوسط")
    assert where.endswith("4 ديسمبر 2024")


def test_keys_lead_from_card_to_card(open_window, article):
    page = open_window().show(article, "#quotations-0")
    page.keyboard.press("ArrowLeft")
    assert page.locator(CARD).get_attribute("id") == "quotations-1"
    page.keyboard.press("ArrowRight")
    assert page.locator(CARD).get_attribute("id") == "quotations-0"
    page.keyboard.press("Escape")
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") == "search"


def test_a_list_of_articles_is_put_in_order(open_window, doc, tmp_path):
    days = ("2024-12-01", "2024-12-03", "2024-12-02")
    index = write_pages([(f"يوم {day}", analyze(doc.text[:200], published=day)) for day in days], tmp_path / "pages")
    page = open_window().show(index)
    seen = {}
    for order in ("newest", "oldest", "given"):
        page.locator("#order").select_option(order)
        seen[order] = tuple(page.locator(".index time").evaluate_all("all => all.map(one => one.dateTime)"))

    assert seen == {"newest": tuple(sorted(days, reverse=True)), "oldest": tuple(sorted(days)), "given": days}


def test_printed_the_page_is_text_and_tables(open_window, article, tmp_path):
    page = open_window().show(article, "#quotations-0")
    page.emulate_media(media="print")

    assert not page.locator(".tools").is_visible()
    assert not page.locator(".card-tools").is_visible()
    assert not page.locator("a.place").first.is_visible()
    assert page.locator("#quotations-0").evaluate("e => getComputedStyle(e).position") == "static"
    breaks = page.locator("main :is(h2, h3)").evaluate_all("all => all.map(one => getComputedStyle(one).breakAfter)")
    assert set(breaks) == {"avoid"}
    assert page.pdf(path=tmp_path / "page.pdf").startswith(b"%PDF")


def test_in_a_notebook_links_stay_in_the_frame(open_window, doc, tmp_path):
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><p>before</p>{doc._repr_html_()}<p>after</p>", encoding="utf-8")
    window = open_window()
    page = window.show(path)
    frame = page.frame_locator("iframe")
    frame.locator(".text a.cue").first.click()

    assert frame.locator(CARD).count() == 1
    assert page.url == path.as_uri()
    assert window.complaints == []


def test_two_thousand_articles_in_one_file_stay_usable(open_window, doc, tmp_path):
    path = tmp_path / "many.html"
    short = analyze(doc.text[: doc.paragraphs[2].end], published="2024-12-04", extractors="all")
    other = analyze("قال أحمد إن البرتقال وصل.", extractors="all")
    path.write_text(
        to_page((f"مقال {number}", other if number == 1700 else short) for number in range(2000)), encoding="utf-8"
    )
    window = open_window()
    window.page.set_default_timeout(60_000)
    page = window.show(path)
    assert page.locator("details.document").count() == 2000
    assert page.evaluate("document.querySelectorAll('*').length") < 2000 * 50
    page.locator("#search").fill("برتقال")
    expect(page.locator("details.document:not(.off)")).to_have_count(1, timeout=60_000)
    page.locator("details.document:not(.off) > summary").click()
    page.locator("#d1701-quotations-0").wait_for(state="attached")
    page.locator("details.document:not(.off) .text a.cue").click()

    assert page.locator(CARD).get_attribute("id") == "d1701-quotations-0"
    assert window.complaints == []


def is_laid_out(locator):
    return locator.evaluate("each => each.checkVisibility({ contentVisibilityAuto: true })")


def test_a_book_is_laid_out_where_it_is_read(open_window, tmp_path):
    speakers = ["الوزير سامر الحلبي", "المدير نبيل عواد", "النائبة هدى قاسم"]
    paragraphs = [f"قال {speakers[number // 250]} إن {number} شخصا وصلوا." for number in range(750)]
    path = tmp_path / "book.html"
    path.write_text(to_page(analyze("\n\n".join(paragraphs))), encoding="utf-8")
    window = open_window()
    page = window.show(path)
    words, row = page.locator("#w-quotations-700"), page.locator("#quotations-700")
    assert is_laid_out(page.locator(".text p").first)
    assert not is_laid_out(words)
    assert not is_laid_out(row)
    page.evaluate("location.hash = 'quotations-700'")
    expect(row).to_be_in_viewport(ratio=1)
    row.locator("[data-act=next]").click()
    expect(page.locator(CARD)).to_have_id("quotations-701")
    page.locator(f"{CARD} a.place").click()
    expect(page.locator("#w-quotations-701")).to_be_in_viewport()
    page.locator("#speaker").select_option(speakers[1])
    assert shown_rows(page, "quotations") == 250
    assert page.locator("section[data-layer=quotations] thead:visible").count() == 2
    [saved_of_one] = json.loads(saved(page, "#json"))

    assert len(saved_of_one["quotations"]) == 250
    assert window.complaints == []


@pytest.fixture
def packed(tmp_path):
    """Give a page of so many documents that the last are packed; in the last but one somebody else speaks."""
    texts = [f"قال الوزير سامر الحلبي إن {number} شخصا وصلوا أمس." for number in range(14)]
    texts[12] = "قال المدير نبيل عواد إن البرتقال وصل أمس. وأضاف أن 7 صناديق تلفت."
    path = tmp_path / "packed.html"
    path.write_text(to_page((f"مقال {number}", analyze(text)) for number, text in enumerate(texts)), encoding="utf-8")
    return path


def saved(page, button):
    with page.expect_download() as download:
        page.locator(button).click()
    return download.value.path().read_text(encoding="utf-8-sig")


def test_the_speakers_of_packed_articles_can_be_chosen(open_window, packed):
    page = open_window().show(packed)
    options = page.locator("#speaker option").all_inner_texts()
    page.locator("#speaker").select_option("المدير نبيل عواد")

    assert options == ["كل القائلين", "المدير نبيل عواد", "الوزير سامر الحلبي"]
    assert page.locator(".document:not(.off) h2").all_inner_texts() == ["مقال 12"]
    page.locator("#speaker").select_option("")
    assert page.locator(".document:not(.off)").count() == 14


def test_what_is_shown_of_packed_articles_is_saved_with_the_rest(open_window, packed):
    window = open_window()
    page = window.show(packed)
    everything = json.loads(saved(page, "#json"))
    rows = list(csv.DictReader(saved(page, "#csv").splitlines()))
    assert [one["name"] for one in everything] == [f"مقال {number}" for number in range(14)]
    assert len(rows) == sum(len(one[layer]) for one in everything for layer in ("quotations", "times", "numbers"))
    page.locator("#speaker").select_option("المدير نبيل عواد")
    [of_one] = json.loads(saved(page, "#json"))

    assert len(of_one["quotations"]) == 2
    page.locator("#show-quotations").uncheck()
    assert {row["layer"] for row in csv.DictReader(saved(page, "#csv").splitlines())} == {"times", "numbers"}
    assert page.locator("script[type='application/octet-stream']").count() == 4
    assert window.complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_word_without_end_makes_no_page_wider(open_window, tmp_path, width):
    path = tmp_path / "long.html"
    word = "س" * 1500
    path.write_text(to_page(analyze(f"قال {word} إن 5 وصلوا. https://example.org/{word}")), encoding="utf-8")
    page = open_window(width).show(path)

    assert page.locator(".voice-card .name").inner_text() == word
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_folder_of_pages_can_be_searched_and_read(open_window, doc, tmp_path):
    other = analyze("قال أحمد إن البرتقال وصل.", extractors="all")
    index = write_pages([("أ", doc), ("ب", other)], tmp_path / "pages")
    page = open_window().show(index)
    page.locator("#search").fill("احمد")
    assert page.locator(".index li:not(.off)").count() == 1
    page.locator(".index li:not(.off) a").click()
    assert "البرتقال" in page.locator(".text").inner_text()
    page.locator(".back a").click()

    assert page.url == index.as_uri()


def test_the_screenshots_of_the_documentation(open_window, article, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    page = open_window(1280, 860).show(article)
    page.locator(".text a.cue").nth(1).click()
    page.wait_for_timeout(300)
    page.screenshot(path=screenshots / "page.png")
    phone = open_window(360, 740, has_touch=True, is_mobile=True).show(article)
    phone.locator(".text a.cue").first.tap()
    phone.wait_for_timeout(300)
    phone.screenshot(path=screenshots / "page-phone.png")
    dark = open_window(1280, 860, color_scheme="dark").show(article)
    dark.locator("aside").scroll_into_view_if_needed()
    dark.locator("#h-timeline").scroll_into_view_if_needed()
    dark.wait_for_timeout(300)
    dark.screenshot(path=screenshots / "page-dark.png")

    assert {path.name for path in screenshots.glob("page*.png")} >= {"page.png", "page-phone.png", "page-dark.png"}
