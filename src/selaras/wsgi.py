import atexit
import os

from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.settings")
application = get_wsgi_application()
if hasattr(connection, "close_pool"):  # PostgreSQL: an open pool can hold the interpreter back at exit
    atexit.register(connection.close_pool)
