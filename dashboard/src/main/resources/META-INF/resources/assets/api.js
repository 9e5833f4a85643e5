// Draws each OpenAPI document with Swagger UI, without its own top bar.
for (const place of document.querySelectorAll("[data-openapi]")) {
  window.SwaggerUIBundle({ domNode: place, url: place.dataset.openapi, docExpansion: "list", validatorUrl: null });
}
