package io.onrecord.query.feed;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/feeds.opml")
@Tag(name = "feeds", description = "What is asked again and again for new articles.")
@Transactional
class FeedListResource {
    private final Feeds feeds;

    FeedListResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Produces("text/x-opml")
    @Operation(
            operationId = "exportFeeds",
            summary = "The list of all feeds as OPML",
            description = "OPML 2.0, for other readers and other instances; POST it to follow them there.")
    public RestResponse<byte[]> list() {
        var out = new ByteArrayOutputStream();
        try {
            WriteOpml.write(out, feeds);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory takes what is written", impossible);
        }
        return ResponseBuilder.ok(out.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, "text/x-opml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
                .build();
    }
}
