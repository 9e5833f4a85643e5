// Suggests speakers while a name is typed (the ARIA combobox pattern). Without it the name is sent, and the server asks back.
"use strict";

for (const input of document.querySelectorAll("input[data-suggest]")) suggestSpeakers(input);

function suggestSpeakers(input) {
  const list = document.createElement("ul");
  const chosen = document.createElement("input");
  const told = document.createElement("p");
  const name = input.name;
  let asked = 0;
  let waiting = 0;

  list.id = input.id + "-options";
  list.className = "options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Speakers");
  list.hidden = true;
  told.className = "unseen";
  told.setAttribute("role", "status");
  chosen.type = "hidden";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.after(chosen, list, told);
  if (input.dataset.chosen) take(input.dataset.chosen);

  /* Who is meant goes by the id, since two may have one name; a name alone goes as it was typed. */
  function take(id) {
    chosen.name = id ? name : "";
    chosen.value = id;
    if (id) input.removeAttribute("name");
    else input.setAttribute("name", name);
  }

  function close() {
    asked++;
    clearTimeout(waiting);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    input.value = option.dataset.name;
    take(option.dataset.id);
    told.textContent = "";
    close();
  }

  function point(option) {
    for (const other of list.children) other.setAttribute("aria-selected", String(other === option));
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function option(speaker, i) {
    const item = document.createElement("li");
    const count = speaker.statements.toLocaleString("en");
    item.id = list.id + "-" + i;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.id = speaker.id;
    item.dataset.name = speaker.name;
    const more = document.createElement("span");
    more.className = "meta";
    const also = speaker.alias === speaker.name ? "" : "as " + speaker.alias + ", ";
    const office = speaker.office ? speaker.office.title + ", " : "";
    more.textContent = " " + also + office + count + (speaker.statements === 1 ? " statement" : " statements");
    item.append(speaker.name, more);
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => choose(item));
    return item;
  }

  async function ask() {
    const mine = ++asked;
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(typed));
    const found = answer.ok ? await answer.json() : [];
    if (mine !== asked) return;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
    told.textContent = found.length === 0 ? "No speaker has a name like this." : found.length + " suggested.";
  }

  function move(step) {
    const options = [...list.children];
    const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    const from = at < 0 && step < 0 ? 0 : at;
    point(options[(from + step + options.length) % options.length]);
  }

  input.addEventListener("input", () => {
    take("");
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(close), 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    const pointed = list.querySelector('[aria-selected="true"]');
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) move(event.key === "ArrowDown" ? 1 : -1);
      else ask().catch(close);
    } else if (event.key === "Enter" && open && pointed) {
      event.preventDefault();
      choose(pointed);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
}
