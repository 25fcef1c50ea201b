"""Queries that are written once: Django takes several times longer to write their SQL than a database to run it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache, wraps
from inspect import signature
from typing import Any, Final, cast

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.expressions import Expression
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

FIELDS: Final[Mapping[type, Any]] = {
    int: models.BigIntegerField(),
    date: models.DateField(),
    datetime: models.DateTimeField(),
}


def prepared[**P, Row](build: Callable[P, models.QuerySet[Any, Row]]) -> Callable[P, list[Row]]:
    """Decorator: the function builds its query at the first call only; every call runs it with its own arguments.

    While it builds, each argument is a `Slot`, good to be handed to `filter` and the like and for nothing else: what the
    function computes or decides, it does for all later calls. Of a row it may take the columns. None finds nothing.
    """
    parameters = signature(build)
    slots = {name: _slot(name, p.annotation) for name, p in parameters.parameters.items()}

    @cache
    def write() -> tuple[models.QuerySet[Any, Row], SQLCompiler, str, tuple[Any, ...]]:
        rows = cast("Callable[..., models.QuerySet[Any, Row]]", build)(**slots)
        writer = rows.query.get_compiler(rows.db)
        sql, params = writer.as_sql()
        rows.query.__class__ = PreparedQuery
        return rows, writer, sql, params

    @wraps(build)
    def run(*args: P.args, **kwargs: P.kwargs) -> list[Row]:
        rows, writer, sql, params = write()
        values, result = parameters.bind(*args, **kwargs).arguments, rows.all()
        cast("PreparedQuery", result.query).runner = Runner(writer, sql, params, values)
        return list(result)

    return run


def _slot(name: str, kind: type) -> "Slot":
    if issubclass(kind, models.Model):
        return RowSlot(name, kind)
    return Slot(name, FIELDS[kind])


class Slot(Expression):
    """The place of an argument in a query, or of one column of it."""

    def __init__(self, name: str, field: models.Field[Any, Any], column: str = "") -> None:
        super().__init__(output_field=field)
        self.name, self.column = name, column

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        """A parameter that is the place itself, to be filled at each run."""
        return "%s", (self,)


class RowSlot(Slot):
    """The place of a row: of its number, and by name of each other column."""

    def __init__(self, name: str, model: type[models.Model]) -> None:
        super().__init__(name, FIELDS[int], "pk")
        self._columns = {f.attname: f for f in model._meta.concrete_fields}  # noqa: SLF001  (Django's public API)

    def __getattr__(self, column: str) -> Slot:
        if column == "pk":
            return self
        if column.startswith("_") or column not in self._columns:
            raise AttributeError(column)
        return Slot(self.name, self._columns[column], column)


class PreparedQuery(Query):
    """A query that is written already."""

    runner: "Runner"

    def get_compiler(self, *args: Any, **kwargs: Any) -> SQLCompiler:
        """What runs it."""
        return self.runner


class Runner(SQLCompiler):
    """A compiler that has written a query and knows its columns, made to run it with other values in the slots."""

    def __init__(self, writer: SQLCompiler, sql: str, params: tuple[Any, ...], values: Mapping[str, Any]) -> None:
        vars(self).update(vars(writer), connection=connections[writer.using or DEFAULT_DB_ALIAS])
        self.written = sql, tuple(self._fill(p, values) for p in params)

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        """The text that stands, with the values of this run."""
        return self.written

    def _fill(self, param: Any, values: Mapping[str, Any]) -> Any:
        if not isinstance(param, Slot):
            return param
        value = values[param.name]
        if param.column:
            value = getattr(value, param.column)
        return param.output_field.get_db_prep_value(value, self.connection)
