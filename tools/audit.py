"""
What arnews and its plugins stand on: every package they need, under which licence, and whether a fault of it is known.

    python tools/audit.py --pip-audit .venv-audit/bin/pip-audit

Packages are listed by what they are needed for: to run, for an extra, for development. The exit code is 1 if one that
is needed to run, or for an extra, has a licence that is not known to go with the GPL 3, or if `pip-audit` knows a fault
of one, or could not ask about it: what was not asked about is not known to be sound.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
OWN = ["arnews", *sorted(path.name for path in (ROOT / "plugins").glob("arnews-*"))]
DEVELOPMENT = ("test", "docs", "browser")
"""The extras of arnews that those need who work on it."""
USES = ("run", "extra", "development")

COMPATIBLE = re.compile(
    r"""
      MIT ([ ]License|-CMU|-0)? | The[ ]MIT[ ]License.* | ISC.* | 0BSD | (The[ ])?Unlicense.* | Zlib | CC0-1\.0
    | Public[ ]Domain
    | Apache (-2\.0 | [ ]Software[ ]License.* | [ ](License)?[ ,]*(Version[ ])?2(\.0)?)
    | ((New|Modified|[23]-Clause)[ ])? BSD ([ ]License | [ -][23]-Clause.*)?
    | Python[ ]Software[ ]Foundation[ ]License | PSF(-2\.0)? | Python-2\.0 | CNRI-Python
    | Mozilla[ ]Public[ ]License[ ]2\.0[ ]\(MPL[ ]2\.0\) | MPL-2\.0
    | L?GPL (v?[23][+]? | -[23](\.\d)?-or-later | -3\.0-only)?  # without a version any may be taken: GPL 3, section 14
    | GNU[ ](Lesser[ ]|Library[ ]or[ ]Lesser[ ])?General[ ]Public[ ]License[ ].* | CC-BY-SA-4\.0
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Licences whose packages a program under the GPL 3 may use, as the Free Software Foundation lists them."""


@frozen
class Needed:
    """A package that something needs."""

    name: str
    """Its name."""
    use: str
    """What for: ``run``, ``extra`` or ``development``."""
    version: str | None
    """Which is installed here; `None` where none is."""
    licence: str
    """What it says of its licence."""


def needed(names: Iterable[str] = OWN) -> list[Needed]:
    """Give what some packages need, and what that needs, each once under its first use."""
    found: dict[str, Needed] = {}
    waiting: list[tuple[str, str, frozenset[str]]] = []
    for name in names:
        extras = distribution(name).metadata.get_all("Provides-Extra") or ()
        waiting.append((name, "run", frozenset()))
        waiting += [(name, "development" if one in DEVELOPMENT else "extra", frozenset((one,))) for one in extras]
    own = {canonicalize_name(name) for name in names}
    seen = set()
    for use in USES:
        rest = [(name, extras) for name, one, extras in waiting if one == use]
        while rest:
            name, extras = rest.pop()
            if (name, extras, use) in seen:
                continue
            seen.add((name, extras, use))
            if name not in own and name not in found:
                found[name] = _described(name, use)
            rest += _requires(name, extras)
    return sorted(found.values(), key=lambda one: (USES.index(one.use), one.name))


def _requires(name: str, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Give what a package needs for some extras, or without any."""
    try:
        written = distribution(name).requires or ()
    except PackageNotFoundError:
        return
    for one in map(Requirement, written):
        if one.marker is None:
            wanted = not extras  # what it needs in any case counts there
        else:
            wanted = any(one.marker.evaluate({"extra": extra}) for extra in extras or ("",))
            wanted = wanted and not (extras and one.marker.evaluate({"extra": ""}))
        if wanted:
            needed_name = canonicalize_name(one.name)
            yield needed_name, frozenset()
            if one.extras:
                yield needed_name, frozenset(one.extras)


def _described(name: str, use: str) -> Needed:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return Needed(name, use, None, "")
    return Needed(name, use, found.version, licence_of(found))


def licence_of(package: Distribution) -> str:
    """Give what a package says of its licence: an expression, else classifiers, else the first line of the text."""
    metadata = package.metadata
    if metadata.get("License-Expression"):
        return str(metadata.get("License-Expression"))
    classifiers = [
        one.split(" :: ")[-1] for one in metadata.get_all("Classifier") or () if one.startswith("License ::")
    ]
    named = [one for one in classifiers if one != "OSI Approved"]
    if named:
        return " OR ".join(named)
    return (metadata.get("License") or "").strip().split("\n")[0]


def is_compatible(licence: str) -> bool:
    """
    Tell whether a licence is known to go with the GPL 3: all that are joined by AND, one of those joined by OR.

    >>> is_compatible("MIT AND (Apache-2.0 OR Proprietary)"), is_compatible("Proprietary"), is_compatible("")
    (True, False, False)
    """
    plain = re.sub(r"\s+WITH\s+[\w.-]+", "", licence).replace("(MPL 2.0)", "\0")
    while inner := re.search(r"\(([^()]*\b(?:AND|OR)\b[^()]*)\)", plain):
        plain = plain.replace(inner[0], "MIT" if is_compatible(inner[1]) else "unknown")
    plain = plain.replace("\0", "(MPL 2.0)")
    return any(all(map(_is_known, re.split(r"\s+AND\s+", one))) for one in re.split(r"\s+OR\s+", plain))


def _is_known(licence: str) -> bool:
    return COMPATIBLE.fullmatch(licence.strip()) is not None


def known_faults(packages: Sequence[Needed], pip_audit: str) -> tuple[list[str], list[str]]:
    """Ask `pip-audit` about packages; give the faults it knows, and the packages that it could not ask about."""
    pinned = "".join(f"{one.name}=={one.version}\n" for one in packages if one.version)
    options = ["--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text(pinned, encoding="utf-8")
        done = subprocess.run([pip_audit, *options, "-r", str(file)], capture_output=True, text=True, encoding="utf-8")
    try:
        answers: list[Mapping[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return [], [f"pip-audit did not answer: {(done.stderr.strip() or '?').splitlines()[-1]}"]
    faults = [
        f"{one['name']} {one['version']}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'no release'}"
        for one in answers
        for fault in one.get("vulns", ())
    ]
    return faults, [f"{one['name']}: {one['skip_reason']}" for one in answers if "skip_reason" in one]


def main() -> int:
    """List, judge, ask."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pip-audit", help="the command; without it nobody is asked about known faults")
    given = parser.parse_args()
    packages = needed()
    for one in packages:
        print(f"{one.use:11}  {one.name:24} {one.version or 'not installed here':20} {one.licence}")
    wrong = [one for one in packages if one.version and one.use != "development" and not is_compatible(one.licence)]
    for one in wrong:
        print(f"licence not known to go with the GPL 3: {one.name}: {one.licence or 'none given'}")
    absent = [one.name for one in packages if one.version is None]
    print(
        f"{len(packages)} packages, {len(wrong)} licences to look at; not installed here: {', '.join(absent) or 'none'}"
    )
    if given.pip_audit is None:
        return 1 if wrong else 0
    faults, unasked = known_faults(packages, given.pip_audit)
    for fault in faults:
        print(f"known fault: {fault}")
    for reason in unasked:
        print(f"not asked: {reason}")
    asked = sum(one.version is not None for one in packages) - len(unasked)
    print(f"known faults: {len(faults)}; asked about {asked} packages, could not ask about {len(unasked)}")
    return 1 if wrong or faults or unasked else 0


if __name__ == "__main__":
    sys.exit(main())
