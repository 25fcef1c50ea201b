"""`python -m bench.prepare`: which requests to send to the demo, and how many SQL statements each costs, as JSON.

Runs inside Django, once per database, and reads the sign-ins of `selaras demo --json` from its input.
"""

import json
import sys
from collections.abc import Mapping

import django

from bench.page import Kind, Page, dump

FEEDBACK = "jenis=baik&cara=tidak_langsung&isi=Rapi+dan+tepat+waktu%2C+kali+ke-{n}."


def pages(accounts: Mapping[str, str]) -> list[Page]:
    """Every request that is measured, the floor first; where there are many to choose from, the fullest.

    `accounts` holds a username for each role in the demo.
    """
    from django.db.models import Count

    from bench.visitor import signed_in, stranger
    from selaras.organisasi.models import Pegawai
    from selaras.penilaian.models import Evaluasi
    from selaras.perencanaan.models import SKP, StatusSKP

    role = {name: Pegawai.objects.get(pengguna__username=account) for name, account in accounts.items()}
    plans = SKP.objects.select_related("pegawai").alias(n=Count("hasil")).order_by("-selesai", "-n", "pk")
    valid, draft = plans.filter(status=StatusSKP.DITETAPKAN), plans.filter(status=StatusSKP.DRAF)[0]
    plan = valid.filter(penilai=role["kepala_seksi"])[0]
    elsewhere = valid.exclude(penilai=role["kepala_seksi"])[0].pegawai_id
    result = Evaluasi.objects.terbuka().select_related("pegawai").order_by("-disampaikan_pada", "pk")[0]

    leader, owner = signed_in(role["kepala_seksi"]), signed_in(plan.pegawai)
    timeline, fragment = f"/umpan-balik/?untuk={plan.pegawai_id}", {"HX_Request": "true"}
    return [
        leader.page("Floor", "/lantai/", Kind.FLOOR),
        leader.page("Home", "/"),
        signed_in(draft.pegawai).page("SKP editor", f"/skp/{draft.pk}/"),
        owner.page("Realisasi", f"/realisasi/{plan.pk}/"),
        leader.page("Umpan balik", timeline),
        leader.page("Meja penilaian", f"/penilaian/?pegawai={plan.pk}"),
        signed_in(role["kepala"]).page("Keselarasan", "/keselarasan/"),
        signed_in(result.pegawai).page("Mengapa predikat ini?", f"/hasil/{result.pk}/"),
        stranger().page("Sign-in", "/masuk/"),
        leader.page("Umpan balik: the timeline", timeline, Kind.FRAGMENT, HX_Target="linimasa", **fragment),
        leader.page("People by name", "/umpan-balik/cari/?nama=a", Kind.FRAGMENT, **fragment),
        owner.page("Umpan balik: sent", f"/umpan-balik/?untuk={elsewhere}", Kind.POST, FEEDBACK),
    ]


def main() -> None:
    """Read the sign-ins, write the requests."""
    from django.db import connection

    if connection.vendor == "postgresql":
        connection.cursor().execute("ANALYZE")  # what the server does by itself within minutes
    print(dump(pages({row["peran"]: row["nip"] for row in json.load(sys.stdin)})))


if __name__ == "__main__":
    django.setup()
    main()
