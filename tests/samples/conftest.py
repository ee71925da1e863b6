"""The papers of the samples."""

import functools
from collections.abc import Callable, Mapping

import pytest

from tests.command import in_process
from tests.samples.placed import placed, rendered

__all__ = ["Papers", "papers_of"]

Papers = Callable[[str], Mapping[str, str]]
"""Every paper of a sample in every format, by the name of its file."""


@pytest.fixture(scope="session")
def papers_of(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """The papers of a sample, rendered when the first test asks for them."""

    @functools.cache
    def found(sample: str) -> Mapping[str, str]:
        return rendered(in_process, placed(in_process, tmp_path_factory.mktemp("papers"), sample))

    return found
