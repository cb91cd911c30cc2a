"""How the documentation is built."""

import pkgutil
import sys
from importlib.metadata import version as version_of
from pathlib import Path

import arnews

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from arabic_layout import lay_out  # noqa: E402
from arabic_search import SearchBoth  # noqa: E402
from constructions import write_constructions  # noqa: E402
from time_kinds import write_time_kinds  # noqa: E402

project = "arnews"
author = "The arnews authors"
copyright = "The arnews authors; GPL-3.0-or-later"
version = release = version_of("arnews")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"arnews {release}"
html_search_language = "both"  # docs/arabic_search.py
html_static_path = ["_static"]
html_css_files = ["arabic.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b6e4f", "color-brand-content": "#0b6e4f"},
    "dark_css_variables": {"color-brand-primary": "#5fc9a1", "color-brand-content": "#5fc9a1"},
}

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # included pages begin with their own heading

copybutton_prompt_text = r">>> |\.\.\. |\$ "  # what is copied is what is typed
copybutton_prompt_is_regexp = True

autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints = "both"  # in the signature, and below in a list of parameters
autodoc_typehints_format = "short"
autodoc_mock_imports = ["spacy", "pyspark"]
default_role = "py:obj"

# Links to Python's own types, from the part of its inventory that tools/python_inventory.py kept: nothing is fetched.
intersphinx_mapping = {"python": ("https://docs.python.org/3", "python.inv")}

# Whatever is called arnews must be found. Names of other packages, parameters and type variables need not, nor types
# that stay inside a domain.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!arnews).*"),
    (r"py:.*", r"arnews.*\.(_\w+|[A-Z])"),
    (r"py:class", r"arnews\.\w+\.\w+\.\w+"),
]


def write_api_pages() -> None:
    """Write a page for every public module, filled from its docstrings."""
    folder = HERE / "_generated"
    folder.mkdir(exist_ok=True)
    names = ["arnews.cli"]
    for module in pkgutil.iter_modules(arnews.__path__, "arnews."):
        if module.ispkg and module.name == "arnews.integrations":
            inside = pkgutil.iter_modules([str(Path(arnews.__file__).parent / "integrations")], f"{module.name}.")
            names += [one.name for one in inside]
        elif module.name not in names and not module.name.startswith("arnews._"):
            names.append(module.name)
    names += sorted(path.name for path in (HERE.parent / "plugins").glob("*/src/arnews_*"))
    offered = ", ".join(f"{{py:obj}}`~arnews.{name}`" for name in arnews.__all__)
    (folder / "names.txt").write_text(offered + "\n", encoding="utf-8")
    pages = {f"{name}.md" for name in names if name != "arnews.cli"}
    for stale in {path.name for path in folder.glob("*.md")} - pages:
        (folder / stale).unlink()
    for page in pages:
        name = page.removesuffix(".md")
        text = f"# `{name}`\n\n```{{eval-rst}}\n.. automodule:: {name}\n```\n"
        path = folder / page
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def find_where_documented(app, env, node, contnode):
    """Link a type named by the file it is defined in to the package that offers it, and a bare name to where it is."""
    name = node.get("reftarget", "")
    objects = env.get_domain("py").objects
    if name.startswith("arnews"):
        last = name.rpartition(".")[2]
        places = sorted((one for one in objects if one.rpartition(".")[2] == last), key=len)
    elif name[:1].isupper():  # `Extractor`, `Document.failures`
        places = sorted((one for one in objects if one.endswith(f".{name}")), key=len)
    elif "_" in name:  # `parse_time`; a name without it may be that of a parameter
        places = sorted(one for one in objects if one.endswith(f".{name}") and objects[one].objtype == "function")
    else:
        return None
    near = [one for one in places if name.startswith(one.rpartition(".")[0])] or places
    if not near:
        return None
    role = node.get("reftype", "obj")
    return env.get_domain("py").resolve_xref(
        env, node.get("refdoc", "index"), app.builder, "obj" if role != "mod" else "mod", near[0], node, contnode
    )


def lay_out_arabic(app, pagename, templatename, context, doctree):
    """Give Arabic its direction; a page whose front matter says `lang: ar` is Arabic as a whole."""
    if context.get("body"):
        arabic_page = (context.get("meta") or {}).get("lang") == "ar"
        context["body"] = lay_out(context["body"], arabic_page)


def setup(app):
    app.add_search_language(SearchBoth)
    app.connect("missing-reference", find_where_documented)
    app.connect("html-page-context", lay_out_arabic)


write_api_pages()
write_constructions(HERE.parent / "tests" / "cases" / "quotations.toml", HERE / "_generated" / "constructions.txt")
write_time_kinds(HERE.parent / "tests" / "cases" / "times.toml", HERE / "_generated" / "time_kinds.txt")
