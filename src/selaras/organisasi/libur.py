from selaras.organisasi.models import HariLibur

PERKIRAAN = " (perkiraan)"


def isi_libur(*, tahun: int) -> None:
    """Fill an empty year with its public holidays and cuti bersama.

    A year in which somebody has typed a day is left to people. Estimated dates (moon sighting) are marked.
    """
    from holidays import country_holidays

    if HariLibur.objects.filter(tanggal__year=tahun).exists():
        return
    kalender = country_holidays("ID", years=tahun, categories=("public", "government"), language="id")
    baru = [
        HariLibur(tanggal=hari, nama=nama.replace(PERKIRAAN, ""), perkiraan=PERKIRAAN in nama)
        for hari, nama in sorted(kalender.items())
        if hari.year == tahun
    ]
    HariLibur.objects.bulk_create(baru, ignore_conflicts=True)
