"""
An archive of articles from its files to a data base: streams, several processes, nothing lost.

What the command ``arnews extract`` runs. `find_sources` tells which files there are, `Work` what becomes of each
article, `run` does it.
"""

from arnews.archive.inputs import Source, find_sources
from arnews.archive.outputs import FolderOutput, Output, PageOutput, TextOutput
from arnews.archive.records import Fields, Record, Rejected, parse_date
from arnews.archive.runs import ArchiveError, Counts, Progress, Target, run
from arnews.archive.summary import Summary, summarize
from arnews.archive.work import Note, Work

__all__ = [
    "ArchiveError",
    "Counts",
    "Fields",
    "FolderOutput",
    "Note",
    "Output",
    "PageOutput",
    "Progress",
    "Record",
    "Rejected",
    "Source",
    "Summary",
    "Target",
    "TextOutput",
    "Work",
    "find_sources",
    "parse_date",
    "run",
    "summarize",
]
