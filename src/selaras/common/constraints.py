"""Constraints that Django does not have, kept by PostgreSQL and by SQLite alike."""

import re
from collections.abc import Sequence
from typing import Any, Final

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db.backends.ddl_references import Statement, Table
from django.db.models import BaseConstraint, CheckConstraint, Func, Q, Value

_PEMICU: Final = """CREATE TRIGGER %(name)s BEFORE %(laku)s ON %(table)s WHEN %(syarat)s AND EXISTS (
  SELECT 1 FROM %(table)s WHERE "id" IS NOT NEW."id" AND %(sama)s AND %(syarat_lama)s
  AND mulai <= COALESCE(NEW.selesai, '9999-12-31') AND COALESCE(selesai, '9999-12-31') >= NEW.mulai
) BEGIN SELECT RAISE(ABORT, '%(pesan)s'); END"""


class _Tersendiri(BaseConstraint):
    """What both constraints share: they are compared as migrations write them, and forms do not ask them."""

    sifat: tuple[str, ...]

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: forms do not write rows, services do, and they look before they write."""

    def deconstruct(self) -> Any:
        """As migrations write it."""
        path, args, kwargs = super().deconstruct()
        isi = {nama: getattr(self, nama) for nama in self.sifat}
        return path, args, kwargs | {nama: nilai for nama, nilai in isi.items() if nilai is not None}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.deconstruct() == other.deconstruct()

    __hash__ = BaseConstraint.__hash__


class TidakBertumpuk(_Tersendiri):
    """Rows alike in `fields` share no day from `mulai` to `selesai` (empty: for good); only those of `condition`.

    PostgreSQL keeps it by an exclusion constraint, SQLite by two triggers, which come back whenever it remakes a table.
    """

    sifat = ("fields", "condition")

    def __init__(self, *, name: str, fields: Sequence[str], condition: Q | None = None, **lain: Any) -> None:
        super().__init__(name=name, **lain)
        self.fields, self.condition = tuple(fields), condition

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Inside a table that is being made; triggers have to wait until it is there."""
        if schema_editor.connection.vendor == "postgresql":
            return self._larangan().constraint_sql(model, schema_editor)
        schema_editor.deferred_sql += self._pemicu(model, schema_editor)
        return None

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """On a table that is there; SQLite makes it anew instead."""
        return self._larangan().create_sql(model, schema_editor)

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        """Off a table that stays; SQLite makes it anew instead."""
        return self._larangan().remove_sql(model, schema_editor)

    def _larangan(self) -> ExclusionConstraint:
        jangka = Func("mulai", "selesai", Value("[]"), function="daterange")
        return ExclusionConstraint(
            name=self.name,
            expressions=[*((bidang, "=") for bidang in self.fields), (jangka, "&&")],
            condition=self.condition,
        )

    def _pemicu(self, model: Any, schema_editor: Any) -> list[Statement]:
        penuh: Any = CheckConstraint(name=self.name, condition=self.condition or Q(pk__isnull=False))
        syarat = penuh._get_check_sql(model, schema_editor)  # noqa: SLF001  (Django writes a condition as SQL only here)
        kolom = _kolom(model, self.fields, schema_editor)
        return [
            Statement(
                _PEMICU,
                name=schema_editor.quote_name(f"{self.name}_{laku.lower()}"),
                laku=laku,
                table=Table(model._meta.db_table, schema_editor.quote_name),  # noqa: SLF001  (Django's public way)
                syarat=re.sub(r'("\w+")', r"NEW.\1", syarat) if self.condition else "1",
                syarat_lama=syarat,
                sama=" AND ".join(f"{satu} = NEW.{satu}" for satu in kolom),
                pesan=self.name,
            )
            for laku in ("INSERT", "UPDATE")
        ]


class IkutInduk(_Tersendiri):
    """Columns that say the same as the row referred to, and follow it when it changes: a foreign key over `fields`.

    The first of `fields` is a foreign key of its own, to the same row. A change is followed at once; what is written
    by hand is looked at on commit, as with every foreign key of Django, so that tables may be emptied in any order.
    """

    sifat = ("fields", "to_fields")

    def __init__(self, *, name: str, fields: Sequence[str], to_fields: Sequence[str], **lain: Any) -> None:
        super().__init__(name=name, **lain)
        self.fields, self.to_fields = tuple(fields), tuple(to_fields)

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        """Inside a table that is being made."""
        induk = model._meta.get_field(self.fields[0]).related_model  # noqa: SLF001  (Django's public way)
        return Statement(
            "CONSTRAINT %(name)s FOREIGN KEY (%(kolom)s) REFERENCES %(induk)s (%(kolom_induk)s) "
            "ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED",
            name=schema_editor.quote_name(self.name),
            kolom=", ".join(_kolom(model, self.fields, schema_editor)),
            induk=Table(induk._meta.db_table, schema_editor.quote_name),  # noqa: SLF001
            kolom_induk=", ".join(_kolom(induk, self.to_fields, schema_editor)),
        )

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        """On a table that is there; SQLite makes it anew instead."""
        return Statement(
            "ALTER TABLE %(table)s ADD %(constraint)s",
            table=Table(model._meta.db_table, schema_editor.quote_name),  # noqa: SLF001
            constraint=self.constraint_sql(model, schema_editor),
        )

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        """Off a table that stays; SQLite makes it anew instead."""
        return Statement(
            "ALTER TABLE %(table)s DROP CONSTRAINT %(name)s",
            table=Table(model._meta.db_table, schema_editor.quote_name),  # noqa: SLF001
            name=schema_editor.quote_name(self.name),
        )


def _kolom(model: Any, fields: Sequence[str], schema_editor: Any) -> list[str]:
    return [schema_editor.quote_name(model._meta.get_field(satu).column) for satu in fields]  # noqa: SLF001
