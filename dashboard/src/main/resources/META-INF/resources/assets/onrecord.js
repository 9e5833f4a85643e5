// Makes pages nicer that work without it: every line here may fail and nothing is lost.
"use strict";

// Colours: switch at once instead of by a new page.
for (const form of document.querySelectorAll("[data-theme-form]")) {
  form.addEventListener("submit", (event) => {
    const choice = event.submitter;
    if (!choice) return;
    event.preventDefault();
    document.documentElement.dataset.theme = choice.value;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === choice));
    }
    const body = new URLSearchParams({ theme: choice.value });
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
  });
}

// Handing in: say before sending that it is too much.
for (const form of document.querySelectorAll("[data-upload]")) {
  const fault = form.querySelector("[data-upload-fault]");
  form.addEventListener("submit", (event) => {
    const files = [...form.querySelector("input[type=file]").files];
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const tooMuch = bytes > Number(form.dataset.mostBytes) || files.length > 50;
    fault.textContent = tooMuch ? "That is more than fits at once. Choose fewer files." : "";
    if (tooMuch) event.preventDefault();
  });
}

// Articles on their way: ask again until all have arrived.
async function watch(live) {
  const answer = await fetch(live.dataset.watch || location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = answer.ok && page.querySelector("[data-live]");
  if (!fresh) return;
  fresh.dataset.watch = live.dataset.watch || "";
  if (fresh.innerHTML !== live.innerHTML) live.replaceWith(fresh);
  later(fresh.isConnected ? fresh : live, fresh.hasAttribute("data-underway"));
}
function later(live, underway) {
  if (underway) setTimeout(() => watch(live).catch(() => later(live, true)), 2000);
}
for (const live of document.querySelectorAll("[data-live]")) later(live, live.hasAttribute("data-underway"));

// An article's statement and its note: point at one, see the other.
for (const card of document.querySelectorAll(".cards .card")) {
  const number = card.querySelector(".number a").textContent;
  const places = document.querySelectorAll(`.statement[data-s="${number}"]`);
  const show = (on) => places.forEach((place) => place.classList.toggle("pointed", on));
  card.addEventListener("mouseenter", () => show(true));
  card.addEventListener("mouseleave", () => show(false));
  card.addEventListener("focusin", () => show(true));
  card.addEventListener("focusout", () => show(false));
}
