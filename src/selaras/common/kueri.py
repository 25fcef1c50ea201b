from typing import Any

from django.db.models import Count, IntegerField, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce


def jumlah(baris: QuerySet[Any]) -> Coalesce:
    """How many rows `baris` has, as a column of another query; 0 when none."""
    satu_kelompok = baris.order_by().annotate(satu=Value(1)).values("satu").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(satu_kelompok, output_field=IntegerField()), 0)
