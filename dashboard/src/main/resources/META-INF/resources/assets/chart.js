// Charts: a bin says its numbers where it is pointed at or reached with the arrow keys, and dragging across bins zooms in on
// their days. Without it every bin is a link, its numbers are in the table, and the days are chosen by typing them.
"use strict";

for (const figure of document.querySelectorAll("[data-chart]")) enrich(figure);

function enrich(figure) {
  const plot = figure.querySelector("[data-plot]");
  const svg = plot.querySelector("svg");
  const bins = [...svg.querySelectorAll("[data-from]")];
  const links = [...svg.querySelectorAll("a")];
  const form = figure.querySelector("[data-zoom]") || document.querySelector("[data-zoom]");
  const tip = document.createElement("p");
  const band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  let begun = null;
  let dragged = false;

  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  plot.append(tip);
  band.setAttribute("class", "band");
  band.setAttribute("height", svg.dataset.base);
  for (const hint of document.querySelectorAll("[data-drag]")) hint.hidden = false;
  // Ours says the same at once, and for the keyboard too.
  for (const one of [...bins, ...links]) one.querySelector("title")?.remove();

  const slot = (bin) => bin.querySelector(".slot");

  function say(one) {
    const whole = svg.getBoundingClientRect();
    const place = (slot(one) || one).getBoundingClientRect();
    tip.textContent = one.dataset.text || one.getAttribute("aria-label");
    tip.hidden = false;
    const left = place.left + place.width / 2 - whole.left - tip.offsetWidth / 2;
    tip.style.left = Math.max(0, Math.min(left, whole.width - tip.offsetWidth)) + "px";
  }

  function at(x) {
    const first = slot(bins[0]).getBoundingClientRect().left;
    const last = slot(bins[bins.length - 1]).getBoundingClientRect().right;
    const place = Math.floor(((x - first) / (last - first)) * bins.length);
    return Math.max(0, Math.min(place, bins.length - 1));
  }

  function mark(one, other) {
    const left = slot(bins[Math.min(one, other)]);
    const width = parseFloat(left.getAttribute("width")) * (Math.abs(one - other) + 1);
    band.setAttribute("x", left.getAttribute("x"));
    band.setAttribute("width", width + "%");
    if (!band.isConnected) svg.append(band);
  }

  function stop() {
    begun = null;
    band.remove();
  }

  function zoom(one, other) {
    form.elements.from.value = bins[Math.min(one, other)].dataset.from;
    form.elements.to.value = bins[Math.max(one, other)].dataset.to;
    form.requestSubmit();
  }

  for (const one of new Set([...bins, ...links])) {
    one.addEventListener("pointerenter", () => say(one));
    one.addEventListener("focus", () => say(one));
    one.addEventListener("blur", () => (tip.hidden = true));
  }
  // The tip stands in the plot: who goes on to it may read it at leisure.
  plot.addEventListener("pointerleave", () => (tip.hidden = true));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    tip.hidden = true;
    stop();
  });

  // One stop for the tabulator, the arrows go on from there.
  if (links.length > 0) links[0].setAttribute("tabindex", "0");
  svg.addEventListener("keydown", (event) => {
    const here = links.indexOf(document.activeElement);
    const steps = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: links.length - 1 };
    const next = links[steps[event.key]];
    if (here < 0 || !next) return;
    event.preventDefault();
    links[here].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });

  if (!form || bins.length < 2) return;
  // A finger scrolls the page; it zooms by the form.
  svg.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (event.button === 0 && event.pointerType !== "touch") begun = { x: event.clientX, bin: at(event.clientX) };
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => {
    if (!begun || Math.abs(event.clientX - begun.x) < 6) return;
    dragged = true;
    mark(begun.bin, at(event.clientX));
  });
  window.addEventListener("pointerup", (event) => {
    if (!begun) return;
    const from = begun.bin;
    stop();
    if (dragged) zoom(from, at(event.clientX));
  });
  window.addEventListener("pointercancel", stop);
  // What ends a drag is no click on the bin that it ends on; a click by the keyboard, which counts none, is one.
  svg.addEventListener(
    "click",
    (event) => {
      if (dragged && event.detail > 0) event.preventDefault();
    },
    true,
  );
}
