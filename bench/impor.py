"""`python -m bench.impor`: import 10,000 people on both engines, take them back, and write bench/IMPOR.md.

`python -m bench.impor N` shows the same for N people, and writes nothing.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from bench.report import machine, table
from bench.server import environment, run

ENGINES = ("SQLite", "PostgreSQL")
RESULT = Path(__file__).with_name("IMPOR.md")
FULL, LIMIT = 10_000, 30  # people; seconds
INTRODUCTION = """# What an import costs

`python -m bench.impor` measured this and wrote it: a workbook of {people} people in {units} units as SIASN exports it,
one row in a hundred damaged ({refused} refused), imported into an empty institution. Seconds of one run.
"""


def measure(book: Path) -> dict[str, float]:
    """Seconds of each part, in this process and its database."""
    import django

    django.setup()
    from django.utils import timezone

    from selaras.organisasi import impor
    from selaras.organisasi.models import Pegawai, UnitKerja
    from selaras.organisasi.permissions import OPERATOR

    now, content, seconds = timezone.now(), book.read_bytes(), dict[str, float]()

    def timed[R](name: str, step: Callable[[], R]) -> R:
        begin = perf_counter()
        result = step()
        seconds[name] = perf_counter() - begin
        return result

    one = impor.mulai_impor(
        berkas=content, nama_berkas=book.name, mulai=date(2026, 1, 1), unit_induk="", oleh=OPERATOR, pada=now
    )
    rows = timed("Read the workbook", lambda: impor.baca_tabel(content))
    found = timed("Understand its rows", lambda: impor.urai_orang(rows))
    today = timezone.localdate(now)
    plan = timed("Plan", lambda: impor.rencanakan_impor(found, mulai=one.mulai, hari=today))
    timed("Keep the preview", lambda: impor.tunjukkan(one, plan))
    impor.setujui_impor(impor=one, sidik=plan.sidik, oleh=OPERATOR, pada=now)
    timed(
        "Plan again and write, in one transaction",
        lambda: impor.jalankan_impor(impor=one, hasil=found, oleh=OPERATOR, pada=now, hari=today),
    )
    counts = {"people": Pegawai.objects.count(), "units": UnitKerja.objects.count(), "refused": len(plan.ditolak)}
    seconds["**Together**"] = sum(seconds.values())
    timed("Take it back", lambda: impor.batalkan_impor(impor=one, oleh=OPERATOR, pada=now))
    return seconds | counts


def report(costs: dict[str, dict[str, float]]) -> str:
    """The figures as a page."""
    first = next(iter(costs.values()))
    counts = {name: f"{first.pop(name):,}" for name in ("people", "units", "refused")}
    lines = [[name, *(f"{cost[name]:.1f}" for cost in costs.values())] for name in first]
    head = ["Seconds", *costs]
    closing = f"Together at most {LIMIT} s. From one noisy run: {machine()}"
    return "\n".join([INTRODUCTION.format(**counts), table(head, lines), "", closing, ""])


def main(people: int) -> None:
    """Measure on both engines, then show or write."""
    from tests.organisasi.kabupaten_siasn import kabupaten

    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "data-utama.xlsx"
        book.write_bytes(kabupaten(people).berkas)
        costs = {}
        for engine in ENGINES:
            with environment(engine) as env:
                run(env, "django", "migrate", "--verbosity=0")
                costs[engine] = json.loads(run(env, "bench.impor", str(book)))
    text = report(costs)
    if people == FULL:
        RESULT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main(FULL)
        case [number] if number.isdecimal():
            main(int(number))
        case [path]:
            print(json.dumps(measure(Path(path))))
        case _:
            sys.exit(__doc__)
