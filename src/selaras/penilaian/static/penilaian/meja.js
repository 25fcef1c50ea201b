// The rating desk: the chip of the chosen person and the two rows of radio buttons say the same thing.
// Only the form decides; without this file it works alone.
(() => {
  "use strict";
  const borang = document.getElementById("menilai");
  const bidak = document.getElementById("bidak");
  const petak = [...document.querySelectorAll(".petak")];

  // J and K: the next and the previous person.
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input:not([type=radio]), textarea, select, dialog")) return;
    document.querySelector(`[data-kunci="${e.key.toLowerCase()}"]`)?.click();
  });
  if (!borang) return;

  const isian = (nama) => new FormData(borang).get(nama) || "";
  const letak = () => petak.find((p) => p.dataset.hasil === isian("hasil") && p.dataset.perilaku === isian("perilaku"));
  const umumkan = (kata) => { const tempat = document.getElementById("umumkan"); if (tempat) tempat.textContent = kata; };

  // What the two ratings lead to, as the server has written it for each of the nine cells.
  const akibat = () => {
    const kini = letak() ? `${isian("hasil")} ${isian("perilaku")}` : "";
    for (const baris of borang.querySelectorAll("[data-akibat]")) baris.hidden = baris.dataset.akibat !== kini;
  };
  const hitung = (p) => { p.querySelector("b").textContent = p.querySelectorAll("li").length; };
  const rumah = bidak?.closest("ul"); // where the chip stood when the page came
  const taruh = (tujuan) => {
    if (!bidak) return;
    (tujuan?.querySelector("ul") ?? rumah).append(bidak.closest("li"));
    for (const p of petak) { p.classList.toggle("petak-sasaran", p === tujuan); hitung(p); }
  };
  borang.addEventListener("change", () => { akibat(); taruh(letak()); });

  // Moving the chip sets the ratings; of the head of a unit only the behaviour is open.
  const boleh = (p) => p && (borang.querySelector("input[type=radio][name=hasil]") || p.dataset.hasil === isian("hasil"));
  const atur = (tujuan) => {
    if (!boleh(tujuan)) return false;
    let berubah = null;
    for (const nama of ["hasil", "perilaku"]) {
      const tombol = borang.querySelector(`input[type=radio][name=${nama}][value="${tujuan.dataset[nama]}"]`);
      if (tombol && !tombol.checked) { tombol.checked = true; berubah = tombol; }
    }
    berubah?.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  const sebut = (p) => `${bidak.dataset.nama}: ${p.getAttribute("aria-label")}`;

  if (bidak && !bidak.disabled) {
    // Keyboard: Space lifts, arrows move, Enter or Space drops, Escape puts it back.
    let asal = null, tuju = null;
    const angkat = (ya) => bidak.classList.toggle("bidak-diangkat", ya);
    const turunkan = (jadi) => {
      if (jadi) { atur(tuju); umumkan(`${sebut(tuju)}. Diletakkan.`); } else { taruh(asal); umumkan("Batal, bidak kembali."); }
      asal = tuju = null;
      angkat(false);
      bidak.focus();
    };
    bidak.addEventListener("keydown", (e) => {
      const geser = { ArrowUp: -3, ArrowDown: 3, ArrowLeft: -1, ArrowRight: 1 }[e.key];
      if (tuju === null && (e.key === " " || geser)) {
        e.preventDefault();
        asal = letak() ?? null;
        tuju = asal ?? petak[4];
        angkat(true);
        umumkan(`${sebut(tuju)}. Diangkat: tombol panah memindah, Enter meletakkan, Escape membatalkan.`);
        if (!geser) { taruh(tuju); bidak.focus(); return; }
      }
      if (tuju === null) return;
      if (geser) {
        e.preventDefault();
        const nomor = petak.indexOf(tuju), baru = petak[nomor + geser];
        const sebaris = Math.abs(geser) === 3 || Math.floor(nomor / 3) === Math.floor((nomor + geser) / 3);
        if (baru && sebaris && boleh(baru)) { tuju = baru; taruh(baru); bidak.focus(); umumkan(sebut(baru)); }
      } else if (e.key === "Enter" || e.key === " ") { e.preventDefault(); turunkan(true); }
      else if (e.key === "Escape") { e.preventDefault(); turunkan(false); }
    });
    bidak.addEventListener("blur", () => setTimeout(() => { if (tuju && document.activeElement !== bidak) turunkan(true); }));

    // Pointer, mouse and finger alike.
    let mulai = null;
    bidak.addEventListener("pointerdown", (e) => { mulai = { x: e.clientX, y: e.clientY }; bidak.setPointerCapture(e.pointerId); });
    bidak.addEventListener("pointermove", (e) => {
      if (!mulai) return;
      const x = e.clientX - mulai.x, y = e.clientY - mulai.y;
      if (!bidak.classList.contains("bidak-diangkat") && Math.hypot(x, y) < 6) return;
      angkat(true);
      bidak.style.translate = `${x}px ${y}px`;
    });
    const lepas = (e) => {
      const digeser = mulai && bidak.classList.contains("bidak-diangkat");
      mulai = null;
      bidak.style.translate = "";
      if (!digeser) return;
      angkat(false);
      if (e.type === "pointerup") {
        const tujuan = petak.find((p) => {
          const kotak = p.getBoundingClientRect();
          return e.clientX >= kotak.left && e.clientX <= kotak.right && e.clientY >= kotak.top && e.clientY <= kotak.bottom;
        });
        if (atur(tujuan)) umumkan(`${sebut(tujuan)}. Diletakkan.`);
      }
    };
    bidak.addEventListener("pointerup", lepas);
    bidak.addEventListener("pointercancel", lepas);
  }

  // A button pressed while a draft is on its way waits for it, so that it carries the newest version.
  let menyimpan = false, tunda = null;
  document.addEventListener("htmx:beforeRequest", (e) => { if (e.detail.elt === borang) menyimpan = true; });
  document.addEventListener("htmx:afterRequest", (e) => {
    if (e.detail.elt !== borang) return;
    menyimpan = false;
    if (tunda) { const tombol = tunda; tunda = null; borang.requestSubmit(tombol); }
  });
  borang.addEventListener("submit", (e) => {
    if (!menyimpan) return;
    e.preventDefault();
    e.stopPropagation();
    tunda = e.submitter;
  });
})();
