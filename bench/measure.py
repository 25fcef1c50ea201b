import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bench.drive import Figures, drive, median
from bench.page import Kind, Page
from bench.server import Server
from bench.weight import Weight, weigh


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people the larger institution has, how often each page is driven, and for how many seconds each time."""

    many: int
    rounds: int
    seconds: float
    warm_up: float


FULL = Plan(many=30_000, rounds=5, seconds=0.5, warm_up=0.3)
SHORT = Plan(many=2_000, rounds=2, seconds=0.3, warm_up=0.2)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one page costs: its figures, and its CPU and p50 in those of the floor of the same round; medians of all."""

    page: Page
    figures: Figures
    cpu: float
    wait: float
    weight: Weight | None


def measure(server: Server, pages: list[Page], plan: Plan) -> list[Cost]:
    """The cost of each page, in rounds that go through all of them, so that a noisy minute hits all alike.

    What writes goes last, so that the pages are read from the demo as it was built.
    """
    floor, *others = pages
    weights = {page.name: weigh(server.port, page) for page in pages if page.kind != Kind.POST}
    for page in pages:
        drive(server, page, plan.warm_up)
    rounds: dict[str, list[tuple[Figures, Figures]]] = defaultdict(list)
    for group in ([p for p in others if p.kind != Kind.POST], [p for p in others if p.kind == Kind.POST]):
        for _ in range(plan.rounds):
            least = drive(server, floor, plan.seconds)
            rounds[floor.name].append((least, least))
            for page in group:
                rounds[page.name].append((drive(server, page, plan.seconds), least))
    return [cost(page, rounds[page.name], weights.get(page.name)) for page in pages]


def cost(page: Page, rounds: Iterable[tuple[Figures, Figures]], weight: Weight | None) -> Cost:
    """The medians over rounds, each a page's figures and the floor's."""
    both = list(rounds)
    cpu = statistics.median(own.cpu / least.cpu for own, least in both)
    wait = statistics.median(own.p50 / least.p50 for own, least in both)
    return Cost(page, median(own for own, _ in both), cpu, wait, weight)
