"""Whatever belongs to somebody is a 404 for a stranger, at every address that names it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from aturan.berakhlak import NilaiDasar
from aturan.skp import BagianLampiran, JenisHasil
from selaras.beranda.models import Pemberitahuan
from selaras.organisasi.models import HariLibur, Impor, Pegawai
from selaras.organisasi.models.akun import KunciApi
from selaras.pelaksanaan.models import (
    Berkas,
    Bimbingan,
    BuktiDukung,
    JenisUmpanBalik,
    Konseling,
    PermintaanUmpanBalik,
    RencanaAksi,
    UmpanBalik,
)
from selaras.penilaian.models import Evaluasi, Keberatan
from selaras.perencanaan.models import ButirLampiran
from selaras.tindak_lanjut.models import AngkaKredit, ImporPotensi, PemeriksaanPerbaikan, Penghargaan, Perbaikan
from tests.conftest import Masuk
from tests.organisasi.factories import PegawaiFactory, TimKerjaFactory
from tests.penilaian.factories import EvaluasiFactory, PenetapanCapaianFactory
from tests.perencanaan.factories import (
    PADA,
    IndikatorFactory,
    IndikatorSasaranFactory,
    PeranHasilFactory,
    SKPFactory,
)

TENTANG_SENDIRI = {  # their number names something that is everybody's, and acts on the one who asks
    "perencanaan:mulai",
}
DI_DALAM = {  # open to every ASN of the institution: names, posts, units and teams are no secret there
    "organisasi:kartu",
    "organisasi:tim_kerja",
    "organisasi:unit",
}


def alamat_bernomor() -> list[str]:
    """Names of all addresses with a part that varies."""

    def jalan(resolver: URLResolver, ruang: str = "") -> Iterator[str]:
        for pola in resolver.url_patterns:
            if isinstance(pola, URLResolver) and pola.namespace == "api":
                continue  # asked in tests/api
            if isinstance(pola, URLResolver):
                yield from jalan(pola, f"{pola.namespace}:" if pola.namespace else ruang)
            elif isinstance(pola, URLPattern) and pola.pattern.converters:
                yield f"{ruang}{pola.name}"

    return sorted(set(jalan(get_resolver())) - TENTANG_SENDIRI)


def dunia() -> dict[str, dict[str, Any]]:
    """One person's year, and for each address the part of it that the address names."""
    evaluasi = EvaluasiFactory.create(disampaikan=True)
    skp, penilai = evaluasi.skp, evaluasi.penilai
    indikator = IndikatorFactory.create(hasil__skp=skp)
    butir = ButirLampiran.objects.create(skp=skp, jenis=BagianLampiran.SUMBER_DAYA, urut=1, teks="Akses data")
    sasaran = IndikatorSasaranFactory.create().sasaran
    capaian = PenetapanCapaianFactory.create(unit=evaluasi.unit, periode=evaluasi.periode)
    berkas = Berkas.objects.create(
        kunci="k", nama="a.pdf", mime="application/pdf", ukuran=1, sha256="0", diunggah_oleh=skp.pegawai,
        diunggah_pada=PADA,
    )  # fmt: skip
    bukti = BuktiDukung.objects.create(
        skp=skp, bulan=date(2026, 9, 1), nama="a", berkas=berkas, diberi_oleh=skp.pegawai, diberi_pada=PADA
    )
    langkah = RencanaAksi.objects.create(hasil=indikator.hasil, periode=evaluasi.periode, langkah="a")
    bimbingan = Bimbingan.objects.create(
        pegawai=skp.pegawai, pembimbing=penilai, tanggal=PADA, pokok="a", kesepakatan="a"
    )
    konseling = Konseling.objects.create(
        pegawai=skp.pegawai, konselor=penilai, penerima=PegawaiFactory.create(), dimulai_pada=PADA
    )
    umpan = UmpanBalik.objects.create(
        untuk=skp.pegawai, oleh=penilai, peran="penilai", penilai=penilai, unit=skp.unit, jenis=JenisUmpanBalik.BAIK,
        cara="langsung", isi="Briefing tepat waktu.", triwulan=date(2026, 7, 1), pada=PADA,
    )  # fmt: skip
    minta = PermintaanUmpanBalik.objects.create(dari=skp.pegawai, kepada=penilai, pertanyaan="Sudah baik?", pada=PADA)
    Keberatan.objects.create(
        evaluasi=evaluasi, alasan="Bukti belum dibaca.", diajukan_pada=PADA, hasil_semula=evaluasi.hasil,
        perilaku_semula=evaluasi.perilaku, predikat_semula=evaluasi.predikat, versi_aturan=evaluasi.versi_aturan,
    )  # fmt: skip
    impor = Impor.objects.create(nama_berkas="a.xlsx", mulai=date(2026, 1, 1), oleh=0, nama="Operator", pada=PADA)
    kabar = Pemberitahuan.objects.create(
        pegawai=skp.pegawai, kunci="k", kata="Ada kabar.", halaman="beranda:beranda", pada=PADA
    )
    perangkat = UserSession.objects.create(user=skp.pegawai.pengguna, ip="10.0.0.1", session_key="k", user_agent="")
    Session.objects.create(session_key="k", session_data="", expire_date=PADA + timedelta(days=9999))
    kunci = Authenticator.objects.create(
        user=skp.pegawai.pengguna, type=Authenticator.Type.WEBAUTHN, data={"name": "k"}
    )
    api = KunciApi.objects.create(
        pegawai=skp.pegawai, nama="k", awalan="0", sidik="0", lingkup=[], dibuat_pada=PADA,
        kedaluwarsa=PADA + timedelta(days=1),
    )  # fmt: skip
    unit = {"unit_pk": capaian.unit_id, "periode_pk": capaian.periode_id}
    milik: dict[tuple[str, ...], dict[str, Any]] = {
        ("organisasi:tindakan",): {"pk": skp.pegawai_id, "nama": "mutasi"},
        ("organisasi:ubah_unit",): {"pk": skp.unit_id},
        ("beranda:ingatkan",): {"unit_pk": skp.unit_id},
        ("organisasi:atur_tim",): {"pk": TimKerjaFactory.create().pk},
        (
            "organisasi:kode_aktivasi", "organisasi:kartu", "beranda:kinerja", "organisasi:akun_pegawai",
            "organisasi:kirim_kode", "organisasi:cabut_faktor",
        ): {"pk": skp.pegawai_id},
        ("organisasi:akhiri_sesi",): {"pk": perangkat.pk},
        ("beranda:buka_pemberitahuan",): {"pk": kabar.pk},
        ("organisasi:cabut_kunci_api",): {"pk": api.pk},
        ("mfa_remove_webauthn",): {"pk": kunci.pk},
        ("organisasi:tim_kerja",): {"pk": TimKerjaFactory.create().pk},
        ("organisasi:unit",): {"pk": skp.unit_id},
        ("organisasi:hapus_libur",): {"pk": HariLibur.objects.create(tanggal=PADA, nama="Libur").pk},
        (
            "organisasi:satu_impor", "organisasi:setujui_impor", "organisasi:buang_impor", "organisasi:batalkan_impor",
            "organisasi:ditolak_impor",
        ): {"pk": impor.pk},
        (
            "perencanaan:skp", "perencanaan:cetak_skp", "perencanaan:ajukan", "perencanaan:tarik",
            "perencanaan:kembalikan", "perencanaan:tetapkan", "perencanaan:tutup", "perencanaan:ubah",
            "perencanaan:ganti_pendekatan", "perencanaan:salin_perjanjian",
            "perencanaan:batalkan", "perencanaan:versi", "perencanaan:matriks",
        ): {"pk": skp.pk},
        ("perencanaan:ambil", "perencanaan:tolak"): {
            "pk": skp.pk, "peran": PeranHasilFactory.create(pegawai=skp.pegawai).pk
        },
        ("perencanaan:sel",): {"pk": skp.pk, "pegawai": penilai.pk, "hasil": indikator.hasil_id},
        ("perencanaan:tambah_hasil",): {"pk": skp.pk, "jenis": JenisHasil.UTAMA},
        ("perencanaan:ekspektasi",): {"pk": skp.pk, "nilai": NilaiDasar.AKUNTABEL},
        ("perencanaan:tambah_butir",): {"pk": skp.pk, "jenis": BagianLampiran.SUMBER_DAYA},
        (
            "perencanaan:hasil", "perencanaan:induk", "perencanaan:saran", "perencanaan:biarkan",
            "perencanaan:hapus_hasil", "perencanaan:tambah_indikator", "perencanaan:katakan",
        ): {"pk": indikator.hasil_id},
        ("perencanaan:indikator", "perencanaan:cara_hitung", "perencanaan:hapus_indikator"): {"pk": indikator.pk},
        ("perencanaan:butir", "perencanaan:hapus_butir"): {"pk": butir.pk},
        ("perencanaan:susun_perjanjian",): {"unit": capaian.unit_id, "periode": capaian.periode.periode_id},
        (
            "perencanaan:satu_perjanjian", "perencanaan:tetapkan_perjanjian", "perencanaan:tambah_sasaran",
            "pelaksanaan:capaian_perjanjian",
        ): {"pk": sasaran.perjanjian_id},
        ("perencanaan:sasaran", "perencanaan:hapus_sasaran", "perencanaan:tambah_indikator_sasaran"): {
            "pk": sasaran.pk
        },
        ("perencanaan:indikator_sasaran", "perencanaan:hapus_indikator_sasaran"): {"pk": sasaran.indikator.get().pk},
        ("perencanaan:tenggat",): {"pk": capaian.periode_id},
        (
            "pelaksanaan:realisasi", "pelaksanaan:isi_realisasi", "pelaksanaan:tempel", "pelaksanaan:unduh_realisasi",
            "pelaksanaan:beri_bukti", "pelaksanaan:rencana_aksi", "pelaksanaan:sepakati_rencana", "penilaian:nilai", "penilaian:simpan_draf",
        ): {"skp_pk": skp.pk},
        ("pelaksanaan:unduh_bukti", "pelaksanaan:tandai_bukti", "pelaksanaan:cabut_bukti"): {"pk": bukti.pk},
        ("pelaksanaan:ubah_langkah", "pelaksanaan:tandai_langkah", "pelaksanaan:hapus_langkah"): {"pk": langkah.pk},
        ("pelaksanaan:ubah_bimbingan", "pelaksanaan:tanggapi_bimbingan", "pelaksanaan:tuntaskan_bimbingan"): {
            "pk": bimbingan.pk
        },
        ("pelaksanaan:mulai_konseling",): {"pegawai_pk": skp.pegawai_id},
        ("pelaksanaan:konseling", "pelaksanaan:laporkan_konseling"): {"pk": konseling.pk},
        ("pelaksanaan:ubah_umpan_balik", "pelaksanaan:balas", "pelaksanaan:tindaklanjuti"): {"pk": umpan.pk},
        ("pelaksanaan:tolak_permintaan", "pelaksanaan:tarik_permintaan"): {"pk": minta.pk},
        ("pelaksanaan:linimasa",): {"pk": skp.pegawai_id},
        (
            "penilaian:tetapkan_capaian", "penilaian:catat_capaian", "penilaian:naskah", "penilaian:jelaskan_sebaran",
        ): unit,
        (
            "penilaian:sampaikan", "penilaian:mengapa", "penilaian:cetak", "penilaian:cetak_evaluasi",
            "penilaian:terima", "penilaian:ajukan_keberatan", "penilaian:jelaskan_keberatan", "penilaian:putus_keberatan",
            "penilaian:catat_putusan", "penilaian:naskah_putusan",
        ): {"pk": evaluasi.pk},
    }  # fmt: skip
    milik |= tindak_lanjut(evaluasi)
    return {nama: nomor for banyak, nomor in milik.items() for nama in banyak}


def tindak_lanjut(evaluasi: Evaluasi) -> dict[tuple[str, ...], dict[str, Any]]:
    """What follows from that result."""
    milik, catat = {"pegawai": evaluasi.pegawai}, {"dicatat_oleh": evaluasi.penilai, "dicatat_pada": PADA}
    perbaikan = Perbaikan.objects.create(
        **milik, penilai=evaluasi.penilai, unit=evaluasi.unit, evaluasi=evaluasi, sebab="a", sasaran="b", mulai=PADA,
        batas=PADA + timedelta(days=180), dibuka_oleh=evaluasi.penilai, dibuka_pada=PADA,
    )  # fmt: skip
    impor = ImporPotensi.objects.create(
        nama_berkas="a", sidik_berkas="0", isi=[], diunggah_oleh=evaluasi.penilai, diunggah_pada=PADA
    )
    kredit = AngkaKredit.objects.create(
        **milik, jenis="lama", jenjang="mahir", mulai=PADA, selesai=PADA, hasil=1, dokumen="PAK",
        ditetapkan_oleh=evaluasi.penilai, ditetapkan_pada=PADA,
    )  # fmt: skip
    gelar = Penghargaan.objects.create(**milik, jenis="teladan", nama="a", tanggal=PADA, alasan="b", dasar="c", **catat)
    periksa = PemeriksaanPerbaikan.objects.create(perbaikan=perbaikan, tanggal=PADA)
    return {
        (
            "tindak_lanjut:karier_orang", "tindak_lanjut:cetak_akumulasi", "tindak_lanjut:catat_saldo",
            "tindak_lanjut:catat_penghargaan",
        ): {"pk": evaluasi.pegawai_id},
        ("tindak_lanjut:tetapkan_angka_kredit", "tindak_lanjut:buka_perbaikan"): {"evaluasi_pk": evaluasi.pk},
        ("tindak_lanjut:cabut_angka_kredit",): {"pk": kredit.pk},
        ("tindak_lanjut:cabut_penghargaan",): {"pk": gelar.pk},
        (
            "tindak_lanjut:satu_impor", "tindak_lanjut:setujui_impor", "tindak_lanjut:buang_impor",
            "tindak_lanjut:urungkan_impor",
        ): {"pk": impor.pk},
        (
            "tindak_lanjut:perbaikan_satu", "tindak_lanjut:ubah_sasaran", "tindak_lanjut:sepakati_perbaikan",
            "tindak_lanjut:tutup_perbaikan", "tindak_lanjut:catat_langkah",
        ): {"pk": perbaikan.pk},
        ("tindak_lanjut:catat_pemeriksaan",): {"pk": periksa.pk},
    }  # fmt: skip


def test_every_address_with_a_number_is_watched_here(db: None) -> None:
    assert alamat_bernomor() == sorted(dunia())


@pytest.mark.parametrize("nama", alamat_bernomor())
def test_a_stranger_gets_404(nama: str, masuk_sebagai: Callable[[Pegawai], Masuk]) -> None:
    nomor = dunia()[nama]
    orang_asing = PegawaiFactory.create(luar=nama in DI_DALAM)
    SKPFactory.create(pegawai=orang_asing)
    masuk = masuk_sebagai(orang_asing)
    alamat = reverse(nama, kwargs=nomor)
    status = {masuk.get(alamat, follow=True).status_code, masuk.post(alamat, {"versi": 1}).status_code}
    assert 404 in status
    assert status <= {404, 405}


@pytest.mark.parametrize("nama", sorted(DI_DALAM))
def test_a_colleague_may_look(nama: str, masuk: Masuk) -> None:
    assert masuk.get(reverse(nama, kwargs=dunia()[nama])).status_code == 200
