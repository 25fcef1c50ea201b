from hypothesis import settings

settings.register_profile("selaras", deadline=None)  # a busy machine is no fault of the law
settings.load_profile("selaras")
