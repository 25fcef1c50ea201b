"""`python -m bench`: measure the pages against their budgets and write bench/HASIL.md. Needs Linux.

`--singkat` is a try of a minute: fewer and shorter rounds, shown and not written.
"""

import sys
from pathlib import Path

from bench.measure import FULL, SHORT, Cost, Plan, measure
from bench.report import report
from bench.server import build, environment, serve

ENGINES = ("SQLite", "PostgreSQL")
RESULT = Path(__file__).with_name("HASIL.md")


def costs(engine: str, plan: Plan) -> list[Cost]:
    """What each page costs on a database of its own."""
    print(f"{engine}: building the demo", file=sys.stderr)
    with environment(engine) as env:
        pages = build(env)
        print(f"{engine}: {len(pages)} pages, {plan.rounds} rounds", file=sys.stderr)
        with serve(env) as server:
            return measure(server, pages, plan)


def main(arguments: list[str]) -> None:
    """Measure, then show or write."""
    if arguments not in ([], ["--singkat"]):
        sys.exit(__doc__)
    plan = SHORT if arguments else FULL
    text = report({engine: costs(engine, plan) for engine in ENGINES}, plan)
    if plan is FULL:
        RESULT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
