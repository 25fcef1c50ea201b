"""The wording coach: is a hasil kerja written as a result, or still as something to do? It advises and never blocks."""

from aturan.bahasa_hasil.periksa import HasilPeriksa, periksa_rumusan

__all__ = ["HasilPeriksa", "periksa_rumusan"]
