"""Arabic in the built pages is seen in the order it is read, and the search finds it in every spelling."""

import html
import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import pytest

PAGES = Path(__file__).parents[2] / "docs" / "_build" / "html"
DESK, PHONE = "1300,900", "390,844"

# Each sample stands on its page; what is measured is how a reader sees it.
SAMPLES = {
    "reference/times": [
        "23 شوال 1436هـ",  # table cells
        "20 هاتور 1741",
        "3 مايو من كل عام",
        "أواخر عام 2016",
        "آخر جمعة من مارس 2025",
        "خمسينيات القرن التاسع عشر",  # in an English sentence
        "وصل الوفد أمس الجمعة الساعة الثالثة والنصف عصرا",  # code
        "أمس الجمعة الساعة الثالثة والنصف عصرا TIME 2024-11-29T15:30",
    ],
    "explanation/times": ["«أمس السبت»", "ثورة 25 يناير", "قبل 8 سنوات", "«من العاشرة صباحا إلى الثالثة»"],
    "explanation/arabic": [
        "بالعربية",  # a heading, a list, a paragraph with English words, code
        "الأرقام : بالأرقام وبالحروف وبهما معا («27 ألفا و500»)، والكسور",
        "Python 3.11",
        "قالت وزيرة الصحة أمس إن 27 ألفا و500 طفل",
    ],
    "index": [
        "«27 ألفا و500»",
        "قال وزير المياه أحمد المنصوري",
        "وأضاف: «انتهينا من ثلث الأعمال، والباقي في منتصف 2025»",
        "15 رمضان 1445",
    ],
    "reference/quotations": ["قال وزير النقل سامر العلي إن الجسر الجديد سيفتح مطلع الشهر المقبل"],
    "reference/numbers": ["قطعت 27 شاحنة كبيرة 1200 كيلومتر", "60 كلم في الساعة"],
}
LATIN = re.compile("[A-Za-z]")

# Where each character of each sample stands; a sample is found where white space in page and sample may differ.
MEASURE = """
const nodes = [];
const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
while (walk.nextNode()) nodes.push(walk.currentNode);
let all = "";
const places = [];
for (const node of nodes) for (let i = 0; i < node.data.length; i++) {
  if (/\\s/.test(node.data[i])) continue;
  all += node.data[i];
  places.push([node, i]);
}
const found = SAMPLES.map((sample) => {
  const bare = sample.replace(/\\s/g, "");
  const start = all.indexOf(bare);
  if (start < 0) return null;
  return places.slice(start, start + bare.length).map(([node, i]) => {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getBoundingClientRect();
    return [box.left + box.width / 2, Math.round(box.top)];
  });
});
const wide = document.documentElement.scrollWidth > window.innerWidth;
document.body.innerHTML = "<pre id=measured></pre>";
document.getElementById("measured").textContent = JSON.stringify({ found, wide });
"""


def dumped(address, size, folder):
    """Give a page as it is when Chromium has run its scripts."""
    options = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    options += " --disable-component-update --disable-sync --virtual-time-budget=5000 --dump-dom"
    options += f" --user-data-dir={folder / 'profile'} --window-size={size}"
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    command = [browser, *options.split(), address]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def measured(page, samples, size, folder):
    """Give where Chromium puts each character of the samples, and whether the page is wider than the screen."""
    path = PAGES / f"{page}.html"
    script = f"<script>window.onload = () => {{ const SAMPLES = {json.dumps(samples)};\n{MEASURE} }};</script>"
    text = path.read_text(encoding="utf-8").replace("<head>", f'<head><base href="{path.as_uri()}">{script}', 1)
    copy = folder / "page.html"
    copy.write_text(text, encoding="utf-8")
    done = dumped(copy.as_uri(), size, folder)
    return json.loads(html.unescape(re.search(r'<pre id="measured">(.*?)</pre>', done, re.S)[1]))


def disorder(sample, places):
    """Name the first two neighbours of a sample that stand in the wrong order on one line."""
    words, seen = [], 0
    for word in sample.split():
        words.append((word, places[seen : seen + len(word)]))
        seen += len(word)
    for word, boxes in words:
        for number in re.finditer(r"\d+", word):
            digits = [x for x, _ in boxes[number.start() : number.end()]]
            if digits != sorted(digits):
                return f"the digits of {word}"
    for (one, before), (other, after) in pairwise(words):
        same_line = abs(before[-1][1] - after[0][1]) < 8
        goes_right = after[0][0] > before[0][0]
        if same_line and goes_right != bool(LATIN.search(one) or LATIN.search(other)):
            return f"{one} and {other}"
    return None


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("page", SAMPLES)
def test_arabic_is_seen_in_the_order_it_is_read(page, size, tmp_path):
    samples = SAMPLES[page]

    seen = measured(page, samples, size, tmp_path)

    assert [sample for sample, places in zip(samples, seen["found"], strict=True) if places is None] == []
    wrong = [disorder(sample, places) for sample, places in zip(samples, seen["found"], strict=True)]
    assert [one for one in wrong if one] == []
    assert not seen["wide"]


def hits(query, folder):
    page = dumped(f"{(PAGES / 'search.html').as_uri()}?q={quote(query)}", DESK, folder)
    return set(re.findall(r'<li[^>]*class="[^"]*kind-[^>]*><a href="([^"#?]*)', page))


@pytest.mark.parametrize("spellings", [("أَمْس", "امس"), ("القَافِلَةِ", "القافله"), ("إِصْدَار", "اصدار")])
def test_the_search_finds_arabic_with_vowels_and_without(spellings, tmp_path):
    found = [hits(spelling, tmp_path) for spelling in spellings]

    assert found[0] == found[1] != set()


def test_the_search_finds_english_by_its_stem(tmp_path):
    assert "reference/quotations.html" in hits("quotation", tmp_path)
