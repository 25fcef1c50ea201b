from typing import Any

from django.db import connections, migrations
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
