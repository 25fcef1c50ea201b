"""`python -m bench`: measure pages, acts and bulk against their budgets and write bench/HASIL.md. Needs Linux.

`--singkat` is a try of a few minutes: 2,000 people instead of 30,000, fewer and shorter rounds, shown and not written.
"""

import json
import sys
import tempfile
from pathlib import Path

from bench.measure import FULL, SHORT, Cost, Plan, measure
from bench.report import Run, report
from bench.server import build, environment, run, serve

RESULT = Path(__file__).with_name("HASIL.md")
FEW = 40


def say(text: str) -> None:
    """Tell whoever waits."""
    print(text, file=sys.stderr, flush=True)


def costs(engine: str, people: int, plan: Plan) -> tuple[list[Cost], dict[str, float]]:
    """What each page costs on a database of its own with so many people, and seconds of what is done for all."""
    say(f"{engine}, {people:,} people: building the demo")
    with environment(engine) as env:
        pages, took = build(env, people)
        bulk = {"Build the demo": took, **json.loads(run(env, "bench.bulk"))}
        say(f"{engine}, {people:,} people: {len(pages)} pages, {plan.rounds} rounds")
        with serve(env) as server:
            return measure(server, pages, plan), bulk


def imports(people: int) -> dict[str, float]:
    """Seconds of importing so many people into an empty PostgreSQL."""
    from tests.organisasi.kabupaten_siasn import kabupaten

    say(f"PostgreSQL: importing {people:,} people")
    with tempfile.TemporaryDirectory() as folder, environment("PostgreSQL") as env:
        book = Path(folder) / "data-utama.xlsx"
        book.write_bytes(kabupaten(people).berkas)
        run(env, "django", "migrate", "--verbosity=0")
        return dict(json.loads(run(env, "bench.bulk", str(book))))


def main(arguments: list[str]) -> None:
    """Measure, then show or write."""
    if arguments not in ([], ["--singkat"]):
        sys.exit(__doc__)
    plan = SHORT if arguments else FULL
    sqlite, _ = costs("SQLite", FEW, plan)
    few, _ = costs("PostgreSQL", FEW, plan)
    many, bulk = costs("PostgreSQL", plan.many, plan)
    text = report(Run(sqlite, few, many, bulk | imports(plan.many)), plan)
    if plan is FULL:
        RESULT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
