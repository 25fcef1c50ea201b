"""What is done for a whole institution at once. `python -m bench.bulk`: seconds of each, as JSON; runs inside Django.

`python -m bench.bulk BOOK`: the same of importing that workbook into an empty institution.
"""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

import django

Seconds = dict[str, float]


def timed[R](seconds: Seconds, name: str, step: Callable[[], R]) -> R:
    """Do one step, and remember how long it took."""
    begin = perf_counter()
    result = step()
    seconds[name] = perf_counter() - begin
    return result


def acts() -> Seconds:
    """What the pengelola does for all people of the demo; nothing of it stays."""
    from django.db import transaction
    from django.utils import timezone

    from selaras.beranda.pantauan.rekap import buku_rekap
    from selaras.organisasi.models import JenisPeran, Pegawai, Peran
    from selaras.penilaian.selectors.periode import aturan_periode
    from selaras.perencanaan.selectors import periode_kini
    from selaras.perencanaan.services import buka_periode

    seconds, now = Seconds(), timezone.now()
    office = Pegawai.objects.get(pk=Peran.objects.filter(jenis=JenisPeran.PENGELOLA).values("pegawai")[:1])
    period = periode_kini(timezone.localdate(now))
    assert period is not None
    with transaction.atomic():
        timed(seconds, "Open a year", lambda: buka_periode(tahun=now.year + 1, oleh=office, pada=now))
        transaction.set_rollback(True)
    timed(seconds, "Recap of everybody, as a workbook", lambda: buku_rekap(office, aturan_periode(period)))
    return seconds


def imports(book: Path) -> Seconds:
    """From the workbook to people, units and posts."""
    from django.utils import timezone

    from selaras.organisasi import impor
    from selaras.organisasi.permissions import OPERATOR

    now, content, seconds = timezone.now(), book.read_bytes(), Seconds()
    today = timezone.localdate(now)
    one = impor.mulai_impor(
        berkas=content, nama_berkas=book.name, mulai=date(2026, 1, 1), unit_induk="", oleh=OPERATOR, pada=now
    )
    found = timed(seconds, "Import: read", lambda: impor.urai_orang(impor.baca_tabel(content)))
    plan = timed(seconds, "Import: plan", lambda: impor.rencanakan_impor(found, mulai=one.mulai, hari=today))
    timed(seconds, "Import: keep the preview", lambda: impor.tunjukkan(one, plan))
    impor.setujui_impor(impor=one, sidik=plan.sidik, oleh=OPERATOR, pada=now)
    timed(
        seconds,
        "Import: plan again and write, in one transaction",
        lambda: impor.jalankan_impor(impor=one, hasil=found, oleh=OPERATOR, pada=now, hari=today),
    )
    return seconds


if __name__ == "__main__":
    django.setup()
    print(json.dumps(imports(Path(sys.argv[1])) if sys.argv[1:] else acts()))
