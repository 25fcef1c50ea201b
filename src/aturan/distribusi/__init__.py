"""The spread of predicates in a unit against what its organisation achieved: to weigh, never to force."""

from aturan.distribusi.keselarasan import periksa_keselarasan
from aturan.distribusi.linearitas import Organisasi, periksa_linearitas
from aturan.distribusi.periksa import HasilBatas, periksa_distribusi, periksa_tiap_batas
from aturan.distribusi.pola import KURVA, LABEL, POLA, Batas, CapaianOrganisasi, JenisBatas, aturan_untuk
from aturan.distribusi.ubah import Perubahan, ubah_minimal
from aturan.temuan import Temuan, Tingkat

__all__ = [
    "KURVA",
    "LABEL",
    "POLA",
    "Batas",
    "CapaianOrganisasi",
    "HasilBatas",
    "JenisBatas",
    "Organisasi",
    "Perubahan",
    "Temuan",
    "Tingkat",
    "aturan_untuk",
    "periksa_distribusi",
    "periksa_keselarasan",
    "periksa_linearitas",
    "periksa_tiap_batas",
    "ubah_minimal",
]
