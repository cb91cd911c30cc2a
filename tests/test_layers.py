"""A module imports only from rows above its own. This table is the only place that states the order."""

import ast
import re
from pathlib import Path

import arnews

ROOT = Path(arnews.__file__).parent

LAYERS = [
    # modules of one row,                      what they are for
    (
        ("errors", "late", "letters", "memo", "resources", "time_limit"),
        "what can go wrong, or not end; names loaded when asked for; characters; what is kept; files beside a module",
    ),
    (("spans",), "a place in the text"),
    (("inflection", "packed"), "the forms of a verb from its principal parts; large tables of words"),
    (("normalization",), "text to changed text with the way back"),
    (("paragraphs",), "lines to paragraphs, those joined that break off in mid-sentence"),
    (("quote_marks", "segmentation", "spelling", "transliteration"), "pairs of quote marks; what may stand for what"),
    (("words",), "what can be said of a written form"),
    (("sentences",), "where sentences end"),
    (("tokenization",), "tokens"),
    (("annotations",), "what was found, what could not be"),
    (("plain",), "values to plain data and back"),
    (("lexicon",), "words files; a token to its entry, proclitics cut"),
    (("word_classes", "nations"), "what a written word can be, what it is in its context; countries and their people"),
    (("document",), "the text, its tokens, what was found"),
    (("extractors",), "the contract; names to extractors, built in or installed"),
    (("numbers",), "number words and digits"),
    (("mentions",), "noun phrases for whom and what can act or speak"),
    (("entities",), "who is who: mentions joined"),
    (("times", "quotations"), "dates and times; who said what"),
    (("records",), "what plugins share: parts of records"),
    (("analysis",), "run extractors over one document"),
    (("archive",), "many articles: files in, files out, over several processes"),
    (("testing", "view", "integrations"), "doors for authors, for the eye, for other libraries"),
    (("cli", "__init__"), "the command; the public names"),
    (("__main__",), "the command, as python -m arnews"),
]
WITHIN_DOMAIN = [
    "value", "words", "units", "calendars", "written", "timex_periods", "around",
    "fractions", "digits", "cardinals", "signs", "ordinals", "vague", "ranges", "duals", "hedges", "changes",
    "numeric", "dates", "holidays", "weekends", "parts", "zones", "clock", "days", "shared", "moments", "ones",
    "decades", "durations", "ages", "sets", "years", "periods", "grammar", "intervals", "resolve", "tense", "extract",
    "write", "quantities",
]  # fmt: skip
QUOTATIONS = [
    "value", "cues", "lexicons", "page", "unnamed", "phrase_signs", "phrases", "sources", "apposed", "subjects",
    "frames", "valency", "behind_clauses", "often",
    "limits", "accusatives", "statements", "arguments", "second_look", "told", "manner", "medium", "prepositions",
    "company", "commas", "descriptions", "marks", "clauses", "agents", "relatives", "detached", "sayings", "documents",
    "layout", "asides", "dropped", "constructions", "afterwards", "endings", "closings", "contents", "issuers",
    "introduced", "described", "turns", "candidates", "resolution", "extract", "reports", "__init__",
]  # fmt: skip
ROW = {module: row for row, (modules, _) in enumerate(LAYERS) for module in modules}


def at_run_time(tree):
    """Leave out what only type checkers read."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        yield node
        yield from at_run_time(node)


def imports_of(path):
    for node in at_run_time(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports name the whole path"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                is_module = node.module == "arnews" and alias.name in ROW
                yield (name if is_module else node.module or ""), node.lineno


def module_of(name):
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def test_every_module_has_a_row():
    names = {
        path.stem if path.suffix else path.name for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()
    }

    assert names - {"__pycache__"} <= set(ROW), "give the new module a row in LAYERS"


def test_a_module_imports_only_from_lower_layers():
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        relative = path.relative_to(ROOT)
        module = relative.parts[0].removesuffix(".py")
        for name, line in imports_of(path):
            if name.split(".")[0] != "arnews":
                continue
            other = module_of(name)
            if other != module and ROW[other] >= ROW[module]:
                wrong.append(f"{relative}:{line}: {module} imports {name}")

    assert not wrong, "\n".join(wrong)


def test_inside_a_domain_value_comes_before_grammar_before_extract():
    wrong = []
    for domain in ("numbers", "times", "quotations"):
        for path in (ROOT / domain).glob("*.py"):
            if path.stem not in WITHIN_DOMAIN:
                continue
            for name, line in imports_of(path):
                part = name.rpartition(".")[2]
                if not name.startswith(f"arnews.{domain}.") or part not in WITHIN_DOMAIN:
                    continue
                if WITHIN_DOMAIN.index(part) >= WITHIN_DOMAIN.index(path.stem):
                    wrong.append(f"{path.name}:{line}: imports {name}")

    assert not wrong, "\n".join(wrong)


def test_the_passage_from_text_to_quotation_goes_one_way():
    modules = {path.stem: path for path in (ROOT / "quotations").glob("*.py")}
    wrong = []
    for row, module in enumerate(QUOTATIONS):
        for name, line in imports_of(modules.pop(module)):
            if name.startswith("arnews.quotations.") and name.rpartition(".")[2] not in QUOTATIONS[:row]:
                wrong.append(f"{module}.py:{line}: imports {name}")

    assert not wrong, "\n".join(wrong)
    assert not modules, "give the new module a place in QUOTATIONS"


def test_the_picture_of_the_passage_has_every_module_in_its_order():
    page = (Path(__file__).parents[1] / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    [picture] = [block for block in re.findall(r"```text\n(.*?)```", page, re.S) if "page.py" in block]

    assert re.findall(r"^(\w+)\.py", picture, re.M) == [
        name for name in QUOTATIONS if name not in ("value", "__init__")
    ]


def private_names(tree):
    """Give the private names that a module defines at its top, each with its line."""
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            targets = [node.name]
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            whole = node.targets if isinstance(node, ast.Assign) else [node.target]
            targets = [one.id for target in whole for one in ast.walk(target) if isinstance(one, ast.Name)]
        else:
            continue
        yield from ((name, node.lineno) for name in targets if re.match(r"_[A-Za-z]", name))


def test_every_private_name_of_a_module_is_read_in_it():
    """What a module that became two has left behind."""
    left = []
    for path in (*ROOT.rglob("*.py"), *ROOT.parents[1].glob("plugins/*/src/**/*.py")):
        source = path.read_text(encoding="utf-8")
        names = private_names(ast.parse(source))
        left += [f"{path.name}:{line}: {name}" for name, line in names if len(re.findall(rf"\b{name}\b", source)) == 1]

    assert not left, "\n".join(left)
