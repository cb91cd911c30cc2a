"""`make demo` shows the seed article as somebody would want to read it."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def shown():
    recipe = re.search(r"^demo:.*\n\t@?\$\(BIN\)/arnews (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert recipe, "the Makefile's demo calls the command"
    command = [sys.executable, "-c", "from arnews.cli import main; main()", *recipe[1].split()]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)


def test_the_demo_shows_speakers_numbers_times_and_casualties():
    output = shown().stdout

    for title in ("quotations", "times", "numbers", "casualties"):
        assert f"\n{title}" in output, title
    assert "اثنتي عشرة │ 12" in output
    assert "يوم الأربعاء │ 2024-11-27" in output
    assert re.search("مصادر في الجيش السوري والمتمردين │ +قالت │", output)


def test_the_demo_complains_of_nothing():
    assert shown().stderr == ""
