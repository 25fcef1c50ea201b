from django.core.management import call_command
from django.db import connections, migrations


def buat(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def hapus(apps, schema_editor):
    alias = schema_editor.connection.alias
    if "common_cache" in connections[alias].introspection.table_names():
        schema_editor.execute("DROP TABLE common_cache")


class Migration(migrations.Migration):
    """Sign-in's rate limits live in a cache table of the same database."""

    dependencies = []
    operations = [migrations.RunPython(buat, hapus)]
