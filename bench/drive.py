import itertools
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from http.client import HTTPConnection

from bench.page import Page
from bench.server import Server

NUMBERS: dict[Page, Iterator[int]] = defaultdict(itertools.count)  # of what was sent to each page so far


@dataclass(frozen=True, slots=True)
class Figures:
    """What one page did: milliseconds of waiting, half of the answers and 95 of 100; milliseconds of CPU per request."""

    p50: float
    p95: float
    cpu: float


def drive(server: Server, page: Page, seconds: float) -> Figures:
    """Ask for the page for so long over one connection, each time once the answer before is there.

    Raises: AssertionError when an answer is not what it should be: a fast error is no result.
    """
    cpu = server.cpu()
    waits = sorted(visit(server.port, page, time.perf_counter() + seconds))
    return Figures(quantile(waits, 0.5), quantile(waits, 0.95), (server.cpu() - cpu) / len(waits))


def visit(port: int, page: Page, until: float) -> list[float]:
    """Milliseconds that each request took, asked one after the other; at least two."""
    connection, waits = HTTPConnection("127.0.0.1", port, timeout=60), list[float]()
    while (start := time.perf_counter()) < until or len(waits) < 2:
        body = page.numbered(next(NUMBERS[page])) or None
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(page.method, page.path, body, {**dict(page.headers), **form})
        answer = connection.getresponse()
        answer.read()
        waits.append((time.perf_counter() - start) * 1000)
        assert answer.status == page.status, f"{page.name} answers {answer.status}"
    connection.close()
    return waits


def quantile(ordered: list[float], part: float) -> float:
    """The value below which that part of the ordered values lies."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def median(rounds: Iterable[Figures]) -> Figures:
    """Each figure's median over the rounds."""
    return Figures(*(statistics.median(values) for values in zip(*map(astuple, rounds), strict=True)))
