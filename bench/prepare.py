"""`python -m bench.prepare`: which requests to send to the demo, and how many SQL statements each costs, as JSON.

Runs inside Django, once per database, and reads the sign-ins of `selaras demo --json` from its input. Everybody who
asks is of the forty people of the story, in any size: what grows is the institution around them.
"""

import json
import sys
from collections.abc import Mapping

import django

from bench.page import Kind, Page, dump

FEEDBACK = "jenis=baik&cara=tidak_langsung&isi=Rapi+dan+tepat+waktu%2C+kali+ke-{n}."
RATING = "periode={}&hasil=sesuai_ekspektasi&perilaku=sesuai_ekspektasi&catatan=Catatan+ke-{{n}}.&versi={{n}}"
FIGURE = "nilai-{}={{n}}&versi-{}={{n}}"


def pages(accounts: Mapping[str, str]) -> list[Page]:
    """Every request that is measured, the floor first; where there are many to choose from, the fullest.

    `accounts` holds a username for each role in the demo.
    """
    from django.db.models import Count

    from bench.visitor import signed_in, stranger
    from selaras.organisasi.models import Pegawai
    from selaras.pelaksanaan.models import Realisasi
    from selaras.penilaian.models import Evaluasi, StatusEvaluasi
    from selaras.perencanaan.models import SKP, PerjanjianKinerja, StatusSKP

    role = {name: Pegawai.objects.get(pengguna__username=account) for name, account in accounts.items()}
    plans = SKP.objects.select_related("pegawai").alias(n=Count("hasil")).order_by("-selesai", "-n", "pk")
    valid, draft = plans.filter(status=StatusSKP.DITETAPKAN), plans.filter(status=StatusSKP.DRAF)[0]
    plan = valid.filter(penilai=role["kepala_seksi"])[0]
    elsewhere = valid.filter(penilai=role["kasubbag"])[0].pegawai_id
    results = Evaluasi.objects.filter(penilai=role["kepala_seksi"]).select_related("pegawai")
    result = results.terbuka().order_by("-disampaikan_pada", "pk")[0]
    rated = results.filter(status=StatusEvaluasi.DRAF).order_by("pk")[0]
    figures = Realisasi.objects.filter(indikator__hasil__skp=plan, nilai__gte=0)
    figure = figures.order_by("-bulan", "pk")[0]

    agreement = PerjanjianKinerja.objects.filter(unit=rated.unit_id).order_by("-periode__tahun")[0]
    leader, owner, head = signed_in(role["kepala_seksi"]), signed_in(plan.pegawai), signed_in(role["kepala"])
    office, watch = signed_in(role["pengelola"]), signed_in(role["pengawas"])
    timeline = f"/umpan-balik/?untuk={plan.pegawai_id}"
    month = f"/realisasi/{plan.pk}/isi/?bulan={figure.bulan:%Y-%m}"
    cell = FIGURE.format(figure.indikator_id, figure.indikator_id)
    return [
        leader.page("Floor", "/lantai/", Kind.FLOOR),
        leader.page("Home", "/"),
        owner.page("SKP", f"/skp/{plan.pk}/"),
        signed_in(draft.pegawai).page("SKP editor", f"/skp/{draft.pk}/"),
        leader.page("SKP of the team", "/skp/tim/"),
        owner.page("Realisasi", f"/realisasi/{plan.pk}/"),
        leader.page("Umpan balik", timeline),
        leader.page("Meja penilaian", f"/penilaian/?pegawai={plan.pk}"),
        head.page("Keselarasan: the head", "/keselarasan/"),
        office.page("Keselarasan: the pengelola", "/keselarasan/"),
        signed_in(result.pegawai).page("Mengapa predikat ini?", f"/hasil/{result.pk}/"),
        signed_in(role["admin"]).page("People", "/pegawai/"),
        leader.page("Card of a person", f"/pegawai/{plan.pegawai_id}/"),
        leader.page("Structure", "/struktur/"),
        leader.page("Teams", "/tim/"),
        leader.page("Search", "/cari/?nama=wulan"),
        owner.page("Trail: one's own", "/jejak/"),
        watch.page("Trail: the pengawas", "/jejak/"),
        head.page("Linearitas", "/keselarasan/pohon/"),
        head.page("Dasbor", "/dasbor/"),
        owner.page("Karier", "/karier/"),
        office.page("Periode", "/periode/"),
        head.page("Perjanjian", f"/perjanjian/{agreement.pk}/"),
        stranger().page("Sign-in", "/masuk/"),
        leader.page("Umpan balik: the timeline", timeline, Kind.FRAGMENT, target="linimasa"),
        leader.page("People by name", "/umpan-balik/cari/?nama=a", Kind.FRAGMENT),
        owner.page("Umpan balik: sent", f"/umpan-balik/?untuk={elsewhere}", Kind.POST, body=FEEDBACK),
        owner.page("Realisasi: a figure saved", month, Kind.POST, body=cell, first=figure.versi),
        leader.page(
            "Meja penilaian: a draft saved",
            f"/penilaian/{rated.skp_id}/",
            Kind.POST,
            body=RATING.format(rated.periode_id),
            first=rated.versi,
        ),
    ]


def main() -> None:
    """Read the sign-ins, write the requests."""
    print(dump(pages({row["peran"]: row["nip"] for row in json.load(sys.stdin)})))


if __name__ == "__main__":
    django.setup()
    main()
