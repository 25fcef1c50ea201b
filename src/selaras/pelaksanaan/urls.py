from django.urls import URLPattern

app_name = "pelaksanaan"
urlpatterns: list[URLPattern] = []
