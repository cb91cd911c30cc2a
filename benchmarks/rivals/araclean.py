"""araclean: normalisation in profiles."""

from araclean.api import build_pipeline

LACKS = "numbers, dates, tokens"
PIPELINE = build_pipeline("search", {})
WORK = {
    "normalize": ("build_pipeline('search')", PIPELINE),
    "normalize with the way back": ("build_pipeline('search').apply_aligned", PIPELINE.apply_aligned),
}
