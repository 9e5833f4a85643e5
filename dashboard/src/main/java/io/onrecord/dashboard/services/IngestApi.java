package io.onrecord.dashboard.services;

import io.onrecord.contracts.api.ArticleReceipt;
import io.onrecord.contracts.api.ArticleSubmission;
import io.onrecord.contracts.api.CopySubmission;
import io.onrecord.contracts.api.CorrectionReceipt;
import io.onrecord.contracts.api.CorrectionSubmission;
import io.onrecord.contracts.api.FeedReceipt;
import io.onrecord.contracts.api.FeedSubmission;
import io.onrecord.contracts.api.FeedsReport;
import io.onrecord.contracts.api.KeyReceipt;
import io.onrecord.contracts.api.KeySubmission;
import io.onrecord.contracts.api.PageSubmission;
import io.onrecord.contracts.api.ReextractionReceipt;
import io.onrecord.contracts.api.ReextractionSubmission;
import io.onrecord.contracts.api.TakedownReceipt;
import io.onrecord.contracts.api.TakedownSubmission;
import io.onrecord.contracts.api.TopicReceipt;
import io.onrecord.contracts.api.TopicSubmission;
import io.onrecord.contracts.api.UndoSubmission;
import io.onrecord.contracts.api.UploadReport;
import io.onrecord.contracts.api.VerdictSubmission;
import io.onrecord.dashboard.session.TellServices;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** What ingest-service takes in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "ingest")
@RegisterProvider(ServiceErrors.class)
@RegisterProvider(TellServices.class)
public interface IngestApi {

    @POST
    @Path("/articles")
    @Consumes(MediaType.APPLICATION_JSON)
    ArticleReceipt submit(ArticleSubmission article);

    @POST
    @Path("/articles")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    UploadReport upload(ClientMultipartForm files);

    @POST
    @Path("/pages")
    @Consumes(MediaType.APPLICATION_JSON)
    ArticleReceipt fetch(PageSubmission page);

    @POST
    @Path("/articles/{id}/announce")
    void announce(@RestPath UUID id);

    @POST
    @Path("/articles/{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    void decideCopy(@RestPath UUID id, CopySubmission said);

    @POST
    @Path("/dead-letters/{id}/retry")
    void retry(@RestPath long id);

    @POST
    @Path("/topics")
    @Consumes(MediaType.APPLICATION_JSON)
    TopicReceipt follow(TopicSubmission topic);

    @PUT
    @Path("/topics/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    TopicReceipt change(@RestPath String id, TopicSubmission topic);

    @PUT
    @Path("/positions/changes/{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    void decide(@RestPath String id, VerdictSubmission verdict);

    @DELETE
    @Path("/positions/changes/{id}/verdict")
    void undecide(@RestPath String id);

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    CorrectionReceipt correct(CorrectionSubmission correction);

    @POST
    @Path("/corrections/{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    void undo(@RestPath UUID id, UndoSubmission undo);

    @POST
    @Path("/reextractions")
    @Consumes(MediaType.APPLICATION_JSON)
    ReextractionReceipt reextract(ReextractionSubmission wanted);

    @POST
    @Path("/reextractions/{id}/stop")
    void stopReextraction(@RestPath UUID id);

    @DELETE
    @Path("/topics/{id}")
    void unfollow(@RestPath String id);

    @POST
    @Path("/feeds")
    @Consumes(MediaType.APPLICATION_JSON)
    FeedReceipt followFeed(FeedSubmission feed);

    @POST
    @Path("/feeds.opml")
    @Consumes("text/x-opml")
    FeedsReport followFeeds(byte[] list);

    @PUT
    @Path("/feeds/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    FeedReceipt changeFeed(@RestPath UUID id, FeedSubmission feed);

    @POST
    @Path("/feeds/{id}/poll")
    FeedReceipt pollFeed(@RestPath UUID id);

    @DELETE
    @Path("/feeds/{id}")
    void unfollowFeed(@RestPath UUID id);

    @DELETE
    @Path("/topics/proposed/{phrase}")
    void refuse(@RestPath String phrase);

    @POST
    @Path("/takedowns")
    @Consumes(MediaType.APPLICATION_JSON)
    TakedownReceipt takeDown(TakedownSubmission wanted);

    @POST
    @Path("/takedowns/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    void liftTakedown(@RestPath UUID id, UndoSubmission why);

    @POST
    @Path("/keys")
    @Consumes(MediaType.APPLICATION_JSON)
    KeyReceipt makeKey(KeySubmission key);

    @DELETE
    @Path("/keys/{id}")
    void revokeKey(@RestPath String id);
}
