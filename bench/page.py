import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is asked for; each kind has budgets of its own."""

    FLOOR = "floor"
    PAGE = "page"
    FRAGMENT = "fragment"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Page:
    """One request, ready to be sent. `body` may hold `{n}`: a number that counts on from `first` with each request."""

    name: str
    path: str
    kind: Kind
    headers: tuple[tuple[str, str], ...] = ()
    body: str = ""
    first: int = 1
    statements: int = 0

    @property
    def method(self) -> str:
        """The verb of HTTP."""
        return "POST" if self.kind == Kind.POST else "GET"

    @property
    def status(self) -> int:
        """The answer that counts; a form that was accepted sends one on."""
        return 302 if self.kind == Kind.POST else 200

    def numbered(self, n: int) -> str:
        """The body of the nth request, counted from 0: words that were not sent before, or the version that is there."""
        return self.body.replace("{n}", str(self.first + n))


def dump(pages: Iterable[Page]) -> str:
    """The pages as JSON, from the process that knows the database to the one that measures."""
    return json.dumps([asdict(page) for page in pages])


def load(text: str) -> list[Page]:
    """The pages that `dump` wrote."""
    return [
        Page(**fields | {"kind": Kind(fields["kind"]), "headers": tuple(map(tuple, fields["headers"]))})
        for fields in json.loads(text)
    ]
