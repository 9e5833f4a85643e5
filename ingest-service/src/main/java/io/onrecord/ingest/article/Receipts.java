package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ArticleReceipt;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to one article that was taken in. */
final class Receipts {
    private static final int CREATED = 201;
    private static final int KNOWN = 200;

    private Receipts() {}

    static Response answer(ArticleReceipt receipt) {
        return Response.status(receipt.created() ? CREATED : KNOWN)
                .header(HttpHeaders.LOCATION, receipt.location())
                .entity(receipt)
                .build();
    }
}
