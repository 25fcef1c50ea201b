from django.urls import path

from selaras.beranda.pantauan import views

urlpatterns = [
    path("dasbor/", views.dasbor, name="dasbor"),
    path("dasbor/rekap.xlsx", views.rekap, name="rekap"),
    path("papan/", views.papan, name="papan"),
    path("papan/<int:unit_pk>/ingatkan/", views.ingatkan, name="ingatkan"),
]
