from typing import Any

from django.db import connections, migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import ProjectState
from django.db.models import Model


class AddPostgresConstraint(migrations.AddConstraint):
    """A constraint that only PostgreSQL can keep: absent elsewhere, and unknown to makemigrations."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Leave the state alone: `models.py` is the same for both engines."""

    def allow_migrate_model(self, connection_alias: Any, model: type[Model]) -> bool:
        """True on PostgreSQL only."""
        return connections[connection_alias].vendor == "postgresql" and super().allow_migrate_model(
            connection_alias, model
        )


class RemovePostgresConstraint(AddPostgresConstraint):
    """Takes away what `AddPostgresConstraint` made; backwards, makes it again."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Drop it."""
        super().database_backwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Make it again."""
        super().database_forwards(app_label, schema_editor, from_state, to_state)
