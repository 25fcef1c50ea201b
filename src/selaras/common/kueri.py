from typing import Any

from django.db.models import IntegerField, QuerySet, Subquery


class Jumlah(Subquery):
    """The number of rows of a query, as a column of another."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) baris)"
    output_field = IntegerField()


def jumlah(baris: QuerySet[Any]) -> Jumlah:
    """How many rows `baris` has, as a column of another query; 0 when none."""
    return Jumlah(baris.order_by().values("pk"))
