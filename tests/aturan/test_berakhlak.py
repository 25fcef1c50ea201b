from aturan.berakhlak import LABEL, NilaiDasar, panduan_perilaku

SINGKATAN = "berorientasi_pelayanan akuntabel kompeten harmonis loyal adaptif kolaboratif"


def test_seven_values_in_their_fixed_order_each_with_three_lines() -> None:
    panduan = panduan_perilaku()
    assert " ".join(p.nilai for p in panduan) == SINGKATAN
    assert all(len(p.panduan) == 3 and all(p.panduan) and p.makna for p in panduan)


def test_the_printed_names_spell_berakhlak() -> None:
    assert LABEL[NilaiDasar.BERORIENTASI_PELAYANAN] == "Berorientasi Pelayanan"
    assert [p.nama for p in panduan_perilaku()] == [LABEL[nilai] for nilai in NilaiDasar]
