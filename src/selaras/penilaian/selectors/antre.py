"""Whom a penilai rates in a period, and how far each is."""
