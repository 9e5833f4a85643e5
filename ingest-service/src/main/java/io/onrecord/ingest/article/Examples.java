package io.onrecord.ingest.article;

/** What the API's description shows. */
final class Examples {
    static final String TEXT = """
            {
              "text": "PORT AVEL, March 15. /Northern Wire/. \\"We shall sign in April,\\" Foreign Minister Ada Low said.",
              "title": "Low: we shall sign in April",
              "url": "https://news.example.org/2024/03/15/low",
              "outlet": "Northern Wire",
              "publishedAt": "2024-03-15"
            }""";

    static final String HTML = """
            {
              "html": "<article><h1>Low: we shall sign</h1><p>“We shall sign in April,” Ada Low said.</p></article>",
              "url": "https://news.example.org/2024/03/15/low"
            }""";

    static final String RECEIPT = """
            {
              "id": "1f6d0b3e-52a4-8c1d-9a55-0c4f3c3c9b7e",
              "version": 1,
              "created": true,
              "state": "RECEIVED",
              "location": "/api/v1/articles/1f6d0b3e-52a4-8c1d-9a55-0c4f3c3c9b7e/state",
              "filename": null,
              "note": null
            }""";

    static final String REPORT = """
            {
              "accepted": [
                {
                  "id": "1f6d0b3e-52a4-8c1d-9a55-0c4f3c3c9b7e",
                  "version": 1,
                  "created": true,
                  "state": "RECEIVED",
                  "location": "/api/v1/articles/1f6d0b3e-52a4-8c1d-9a55-0c4f3c3c9b7e/state",
                  "filename": "march.txt",
                  "note": null
                }
              ],
              "refused": [
                {
                  "filename": "photo.png",
                  "problem": {
                    "type": "/problems/article-binary",
                    "title": "This is no text",
                    "status": 422,
                    "detail": "the bytes look like a picture, an archive or another binary format; send plain text or HTML",
                    "code": "article-binary",
                    "instance": null
                  }
                }
              ]
            }""";

    static final String TOO_LARGE = """
            {
              "type": "/problems/article-too-large",
              "title": "The article is too large",
              "status": 413,
              "detail": "an article may have 2097152 bytes; cut it into parts, or check that it is one article",
              "code": "article-too-large",
              "instance": "/api/v1/articles"
            }""";

    private Examples() {}
}
