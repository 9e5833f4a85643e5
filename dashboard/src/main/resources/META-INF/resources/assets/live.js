// Says how many new statements have come that fit the search. Without it the page shows them when it is loaded again.
"use strict";

for (const place of document.querySelectorAll("[data-live-stream]")) {
  let stream = null;
  const fresh = new Set();
  const show = document.createElement("a");
  show.href = place.dataset.show;

  // A page that nobody looks at does not listen: browsers have few connections for one site, and we few places.
  const listen = () => {
    if (document.hidden || stream) return;
    stream = new EventSource(place.dataset.liveStream);
    stream.addEventListener("statement", (event) => say(JSON.parse(event.data).id));
  };
  const rest = () => {
    if (stream) stream.close();
    stream = null;
  };
  const say = (id) => {
    fresh.add(id);
    show.textContent = fresh.size === 1 ? "1 new statement, show" : `${fresh.size} new statements, show`;
    if (!show.isConnected) place.append(show);
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
  listen();
}
