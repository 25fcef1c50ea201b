import itertools
import statistics
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from http.client import HTTPConnection

from bench.page import Page
from bench.server import Server

CONNECTIONS = 4  # as many as two workers with two threads answer at once
NUMBERS = itertools.count(1000)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one page did under load: requests per second, milliseconds of waiting, milliseconds of CPU per request."""

    rate: float
    p50: float
    p95: float
    cpu: float


def drive(server: Server, page: Page, seconds: float) -> Figures:
    """Ask for the page for so long over `CONNECTIONS` connections, each with one request at a time.

    Raises: AssertionError when an answer is not what it should be: a fast error is no result.
    """
    begin, cpu = time.perf_counter(), server.cpu()
    until = begin + seconds
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        waits = [*itertools.chain(*pool.map(lambda _: visit(server.port, page, until), range(CONNECTIONS)))]
    took, cpu = time.perf_counter() - begin, server.cpu() - cpu
    waits.sort()
    return Figures(len(waits) / took, quantile(waits, 0.5), quantile(waits, 0.95), cpu / len(waits))


def visit(port: int, page: Page, until: float) -> list[float]:
    """Milliseconds that each request took, asked one after the other."""
    connection, waits = HTTPConnection("127.0.0.1", port, timeout=30), []
    while (start := time.perf_counter()) < until:
        body = page.numbered(next(NUMBERS)) or None
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        connection.request(page.method, page.path, body, {**page.headers, **form})
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
