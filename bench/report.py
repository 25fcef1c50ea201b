import platform
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import django

from alat.postgres import programs
from bench.measure import Cost, Plan
from bench.page import Kind

STATEMENTS = 12  # SQL statements of an interactive page
CPU = 3.0  # times the floor
GROWTH = 1.25  # half of the answers with many people, compared with few
FIRST, BYTES = 110_000, {Kind.PAGE: 25_000, Kind.FRAGMENT: 5_000}  # as sent

BULK = {"Build the demo": 240, "Import: together": 90}  # seconds

INTRODUCTION = """# What a page costs

`make bench` measured this and wrote it. ✓ keeps its budget, ✗ does not.

The **floor** is a page made only for this: the same middleware, a session, a user, one query of 40 rows and one
template, without frame or rights. Each page is compared with the floor of the same round, because ratios mean the same
on every machine; the absolute figures at the end do not. The same people ask in a demo of 40 and of {many} people;
the pengelola and the pengawas see all of them. **Growth** is how long half of the answers take with {many} people on
PostgreSQL, compared with 40, each in those of its floor."""
ABOUT = """## How it is measured

- By `selaras serve` with one worker, over one connection from the same machine; each request waits for the answer
  before. Any answer but the expected one stops the run.
- A warm-up, then rounds through all pages; each figure is the median over the rounds.
- CPU is what the web server's processes used (from `/proc`), without client, database server and worker.
- SQL is counted inside one process without load, on the second request; `BEGIN` and `COMMIT` do not count.
- KB are 1,000 bytes of response bodies. "Sent" is what a browser gets that accepts gzip and br.
- Where there are many plans or results to choose from, the page shows the fullest one.
- The throw-away PostgreSQL does not wait for the disk (`fsync=off`), so what writes is faster there than in an office."""


@dataclass(frozen=True, slots=True)
class Run:
    """All that was measured: the pages with few people on both engines and with many, and seconds of bulk."""

    sqlite: list[Cost]
    few: list[Cost]
    many: list[Cost]
    bulk: Mapping[str, float]


def report(run: Run, plan: Plan) -> str:
    """The whole of HASIL.md."""
    home, many = next(cost for cost in run.many if cost.page.path == "/"), f"{plan.many:,}"
    parts = [INTRODUCTION.format(many=many), "## Budgets", budgets(run, home, many), "## First visit to home"]
    parts += [first_visit(home), f"## All {many} people at once", bulk(run.bulk)]
    parts += ["## From one noisy run", f"{machine()} {plan.rounds} rounds of {plan.seconds} s per page."]
    sizes = {"SQLite, 40 people": run.sqlite, "PostgreSQL, 40 people": run.few, f"PostgreSQL, {many} people": run.many}
    parts += [f"### {name}\n\n{absolute(rows)}" for name, rows in sizes.items()]
    return "\n\n".join([*parts, ABOUT]) + "\n"


def budgets(run: Run, home: Cost, many: str) -> str:
    """Every page against its budgets; what is sent is that of the larger institution."""
    head = ["Page", f"SQL, at most {STATEMENTS}: 40", many, f"CPU, at most {CPU:g} ×: SQLite", "PostgreSQL", many]
    head += [f"Growth, at most {GROWTH:g} ×", "Sent, at most 25 KB (fragment 5 KB)"]
    lines = []
    for sqlite, few, large in zip(run.sqlite, run.few, run.many, strict=True):
        page, budgeted = few.page, few.page.kind in BYTES
        line, growth = [page.name], large.wait / few.wait
        for cost in (few, large):
            n = cost.page.statements
            line.append(mark(f"{n}", budgeted, n <= STATEMENTS and n == few.page.statements))
        line += [mark(f"{cost.cpu:.2f} ×", budgeted, cost.cpu <= CPU) for cost in (sqlite, few, large)]
        lines.append([*line, mark(f"{growth:.2f} ×", page.kind != Kind.FLOOR, growth <= GROWTH), sent(large, home)])
    return table(head, lines)


def bulk(seconds: Mapping[str, float]) -> str:
    """What is done for everybody, against its budgets where there are any."""
    together = sum(took for name, took in seconds.items() if name.startswith("Import"))
    lines = []
    for name, took in {**seconds, "Import: together": together}.items():
        limit = BULK.get(name)
        budget = f", at most {limit} s" if limit else ""
        lines.append([f"{name}{budget}", mark(f"{took:.2f}", limit is not None, limit is None or took <= limit)])
    return table(["On PostgreSQL", "Seconds"], lines)


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
    head = ["Page", "p50 ms", "p95 ms", "CPU ms", "SQL", "Uncompressed", "Sent"]
    lines = []
    for cost in costs:
        f, weight = cost.figures, cost.weight
        sizes = [kilobytes(weight.plain), kilobytes(weight.sent)] if weight else ["", ""]
        figures = [f"{f.p50:.1f}", f"{f.p95:.1f}", f"{f.cpu:.2f}", f"{cost.page.statements}"]
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
