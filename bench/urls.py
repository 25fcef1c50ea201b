from django.urls import path

from bench.floor import floor
from selaras import urls

urlpatterns = [path("lantai/", floor), *urls.urlpatterns]
handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500
