from django.urls import URLPattern

app_name = "perencanaan"
urlpatterns: list[URLPattern] = []
