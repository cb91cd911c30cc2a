"""Offer `check_extractor` as a pytest fixture wherever arnews is installed."""

from collections.abc import Callable

import pytest

__all__ = ["check_extractor"]


@pytest.fixture(scope="session")
def check_extractor() -> Callable[..., None]:
    """Give `arnews.testing.check_extractor`."""
    from arnews.testing import check_extractor

    return check_extractor
