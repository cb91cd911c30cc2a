"""What pytest loads of arnews, and what it shows where a case fails."""

import subprocess
import sys

FAILING = """
from arnews import Extractor
from arnews.testing import Case, check_case


def test_a_case():
    check_case(Case("too few", "وصل 27 مدنيا", {"numbers": [{"words": "27", "value": 28}]}))


def test_the_contract(check_extractor):
    check_extractor(Extractor("broken", lambda doc: 1 / 0))
"""


def run(*arguments, **options):
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


def test_what_pytest_loads_by_itself_loads_nothing_of_arnews(unmeasured):
    code = (
        "import sys, arnews.testing.pytest_plugin;"
        "print([one for one in sys.modules if one.split('.')[0] in ('hypothesis', 'tomli', 'tomllib')"
        " or one.startswith(('arnews.numbers', 'arnews.testing.', 'arnews.analysis'))])"
    )

    assert run("-c", code, env=unmeasured).stdout.strip() == "['arnews.testing.pytest_plugin']"


def test_a_failing_case_is_shown_and_not_the_code_that_checks_it(tmp_path, unmeasured):
    (tmp_path / "test_failing.py").write_text(FAILING, encoding="utf-8")

    output = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_failing.py", cwd=tmp_path, env=unmeasured).stdout

    assert "2 failed" in output
    assert "too few: وصل 27 مدنيا" in output
    assert "division by zero" in output
    assert "testing/cases.py" not in output
    assert "testing/contract.py" not in output
