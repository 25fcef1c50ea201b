from django.db.models import Model


def kunci(baris: Model) -> str:
    """How pages, findings and answers name a row: `hasil-17`, `indikator-33`."""
    nama = {"hasilkerja": "hasil", "butirlampiran": "butir", "indikatorsasaran": "indikator-sasaran"}
    jenis = str(baris._meta.model_name)  # noqa: SLF001  (Django's public way to a model's name)
    return f"{nama.get(jenis, jenis)}-{baris.pk}"
