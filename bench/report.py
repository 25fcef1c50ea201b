import platform
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import django

from alat.postgres import programs
from bench.drive import CONNECTIONS
from bench.measure import Cost, Plan
from bench.page import Kind
from bench.server import WORKERS

STATEMENTS = 12  # SQL statements of an interactive page
CPU = 3.0  # times the floor
FIRST, BYTES = 110_000, {Kind.PAGE: 25_000, Kind.FRAGMENT: 5_000}  # as sent

type Costs = Mapping[str, list[Cost]]  # by engine

INTRODUCTION = f"""# What a page costs

`make bench` measured this and wrote it. ✓ keeps its budget, ✗ does not.

The **floor** is a page made only for this: the same middleware, a session, a user, one query of 40 rows and one
template, without frame or rights. Each page is compared with the floor of the same round, because ratios mean the same
on every machine; the absolute figures at the end do not. Served by `selaras serve` with {WORKERS} workers, from the
40-person demo."""
ABOUT = f"""## How it is measured

- A closed loop over {CONNECTIONS} keep-alive connections from the same machine, each with one request at a time; any
  answer but the expected one stops the run. Waiting times are those of a saturated server.
- A warm-up, then rounds through all pages; each figure is the median over the rounds.
- CPU is what the web server's processes used (from `/proc`), without client, database server and worker.
- SQL is counted inside one process without load, on the second request; `BEGIN` and `COMMIT` do not count.
- KB are 1,000 bytes of response bodies. "Sent" is what a browser gets that accepts gzip and br.
- Where there are many plans or results to choose from, the page shows the fullest one.
- The throw-away PostgreSQL does not wait for the disk (`fsync=off`), so what writes is faster there than in an office."""


def report(costs: Costs, plan: Plan) -> str:
    """The whole of HASIL.md."""
    home = next(cost for cost in costs["SQLite"] if cost.page.path == "/")
    parts = [INTRODUCTION, "## Budgets", budgets(costs, home), "## First visit to home", first_visit(home)]
    parts += ["## From one noisy run", f"{machine()} {plan.rounds} rounds of {plan.seconds} s per page."]
    parts += [f"### {engine}\n\n{absolute(rows)}" for engine, rows in costs.items()]
    return "\n\n".join([*parts, ABOUT]) + "\n"


def budgets(costs: Costs, home: Cost) -> str:
    """Every page against its budgets; one that costs differently on two engines shows the dearer."""
    head = ["Page", f"SQL, at most {STATEMENTS}", *(f"CPU on {e}, at most {CPU:g} ×" for e in costs)]
    head += [*(f"Throughput on {e}" for e in costs), "Sent, at most 25 KB (fragment 5 KB)"]
    lines = []
    for same in zip(*costs.values(), strict=True):
        page, budgeted = same[0].page, same[0].page.kind in BYTES
        statements = max(cost.page.statements for cost in same)
        line = [page.name, mark(f"{statements}", budgeted, statements <= STATEMENTS)]
        line += [mark(f"{cost.cpu:.2f} ×", budgeted, cost.cpu <= CPU) for cost in same]
        line += [f"{cost.rate:.2f} ×" for cost in same]
        lines.append([*line, sent(same[0], home)])
    return table(head, lines)


def sent(cost: Cost, home: Cost) -> str:
    """The bytes of a visit that comes from home, against their budget."""
    if cost.weight is None or home.weight is None:
        return ""
    size = cost.weight.after(home.weight)
    limit = BYTES.get(cost.page.kind, 0)
    return mark(kilobytes(size), limit > 0, size <= limit)


def first_visit(home: Cost) -> str:
    """What an empty cache fetches for home, against its budget."""
    assert home.weight
    total = home.weight.first()
    lines = [["The page", kilobytes(home.weight.sent)]]
    lines += [[f"`{path.removeprefix('/static/')}`", kilobytes(size)] for path, size in home.weight.assets.items()]
    return table(
        ["Asset", "Sent"], [*lines, ["**Together, at most 110 KB**", mark(kilobytes(total), True, total <= FIRST)]]
    )


def absolute(costs: list[Cost]) -> str:
    """The figures as they came."""
    head = ["Page", "Requests/s", "p50 ms", "p95 ms", "CPU ms", "SQL", "Uncompressed", "Sent"]
    lines = []
    for cost in costs:
        f, weight = cost.figures, cost.weight
        sizes = [kilobytes(weight.plain), kilobytes(weight.sent)] if weight else ["", ""]
        figures = [f"{f.rate:.0f}", f"{f.p50:.1f}", f"{f.p95:.1f}", f"{f.cpu:.2f}", f"{cost.page.statements}"]
        lines.append([cost.page.name, *figures, *sizes])
    return table(head, lines)


def mark(text: str, budgeted: bool, kept: bool) -> str:
    """The text with a tick or a cross, where there is a budget."""
    return f"{text} {'✓' if kept else '✗'}" if budgeted else text


def kilobytes(size: int) -> str:
    """Bytes as people read them."""
    return f"{size / 1000:.1f} KB"


def table(head: list[str], lines: Iterable[list[str]]) -> str:
    """A Markdown table with numbers to the right."""
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, rule, *lines))


def machine() -> str:
    """What the run ran on, without its name."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    models = [line.partition(":")[2].strip() for line in information.splitlines() if line.startswith("model name")]
    postgres = subprocess.run([programs() / "postgres", "--version"], check=True, text=True, capture_output=True).stdout
    return (
        f"{len(models)} × {models[0] if models else platform.machine()}, Linux; Python {platform.python_version()}, "
        f"Django {django.get_version()}, SQLite {sqlite3.sqlite_version}, PostgreSQL {postgres.split()[2]}."
    )
