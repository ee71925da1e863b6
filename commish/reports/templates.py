"""The frames that reports are set in: shipped ones, and a body's own that win over them.

A body's own `report.html.j2` may be a page of its own, or begin with
`{% extends "shipped/report.html.j2" %}` and change a block. A frame runs in a sandbox: it lays out
what it is given, and reads and does nothing else.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from commish.errors import CommishError
from commish.reports.characters import visible
from commish.resources import folder

__all__ = ["environment", "filled", "source_of"]


def environment(own: Path | None, *, escape: bool) -> Environment:
    """Where frames are found and how they are filled.

    Args:
        own: the folder of the body's own frames; none for the shipped ones alone.
        escape: whether what is filled in is text for HTML, in which `<` must be written `&lt;`.
    """
    shipped = FileSystemLoader(folder("templates"))
    loaders: list[BaseLoader] = [shipped, PrefixLoader({"shipped": shipped})]
    if own is not None:
        loaders.insert(0, _OwnFolder(own))
    return ImmutableSandboxedEnvironment(
        autoescape=escape,
        finalize=_shown,
        keep_trailing_newline=True,
        loader=ChoiceLoader(loaders),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def filled(frames: Environment, name: str, **values: object) -> str:
    """The frame *name* filled with *values*.

    Raises:
        CommishError: the frame has a mistake or asks for what is not there.
    """
    try:
        return frames.get_template(name).render(**values)
    except TemplateNotFound as error:
        raise CommishError(f"There is no template named {error.name}.") from error
    except TemplateError as error:
        raise CommishError(
            f"The template {name} can't be used: {error.message}.",
            "Mend it, or delete it to have the shipped one.",
        ) from error


def source_of(frames: Environment, name: str) -> str:
    """The text of the file *name* as it is, such as a style sheet."""
    loader = frames.loader or BaseLoader()
    return loader.get_source(frames, name)[0]


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


class _OwnFolder(FileSystemLoader):
    """A body's own frames; a link could show a file that lies elsewhere and isn't meant to be."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, path, is_current = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise CommishError(
                f"The template {template} is not saved as UTF-8.", "Save it as UTF-8."
            ) from error
        if not Path(path).resolve().is_relative_to(Path(self.searchpath[0]).resolve()):
            raise CommishError(
                f"The template {template} is a link that leads out of the templates folder.",
                "Put the file itself there.",
            )
        return source, path, is_current
