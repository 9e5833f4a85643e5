package io.onrecord.dashboard.services;

import io.onrecord.contracts.api.ArticleDetail;
import io.onrecord.contracts.api.ArticleProgress;
import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Compared;
import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.Counts;
import io.onrecord.contracts.api.Course;
import io.onrecord.contracts.api.DeadLetter;
import io.onrecord.contracts.api.EchoDetail;
import io.onrecord.contracts.api.Facets;
import io.onrecord.contracts.api.FeedDetail;
import io.onrecord.contracts.api.FeedItem;
import io.onrecord.contracts.api.FeedSummary;
import io.onrecord.contracts.api.KeySummary;
import io.onrecord.contracts.api.LikeStatements;
import io.onrecord.contracts.api.Named;
import io.onrecord.contracts.api.NamedSpeaker;
import io.onrecord.contracts.api.OutletSummary;
import io.onrecord.contracts.api.Overview;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.PipelineStatus;
import io.onrecord.contracts.api.Position;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.ReextractedArticle;
import io.onrecord.contracts.api.ReextractionDetail;
import io.onrecord.contracts.api.ReextractionSummary;
import io.onrecord.contracts.api.ReviewItem;
import io.onrecord.contracts.api.SignedIn;
import io.onrecord.contracts.api.SpeakerDetail;
import io.onrecord.contracts.api.SpeakerSuggestion;
import io.onrecord.contracts.api.SpeakerSummary;
import io.onrecord.contracts.api.StatementDetail;
import io.onrecord.contracts.api.StatementSummary;
import io.onrecord.contracts.api.TakedownSummary;
import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.contracts.api.TrendReport;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.dashboard.session.TellServices;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The read API of query-service. What is null is left out of the request; a filter is its words with their values. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "query")
@RegisterProvider(ServiceErrors.class)
@RegisterProvider(TellServices.class)
public interface QueryApi {

    /**
     * Whom a key stands for.
     *
     * @param bearer of the header Authorization, in place of that of whoever has signed in
     */
    @GET
    @Path("/me")
    SignedIn me(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/takedowns")
    Page<TakedownSummary> takedowns(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/keys")
    List<KeySummary> keys();

    @GET
    @Path("/overview")
    Overview overview();

    @GET
    @Path("/status")
    PipelineStatus status();

    @GET
    @Path("/statements")
    Page<StatementSummary> statements(
            @RestQuery Map<String, String> filter,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("/statements/facets")
    Facets facets(@RestQuery Map<String, String> filter);

    @GET
    @Path("/statements/{id}")
    StatementDetail statement(@RestPath UUID id);

    @GET
    @Path("/statements/{id}/like")
    LikeStatements like(@RestPath UUID id);

    @GET
    @Path("/speakers/suggest")
    List<SpeakerSuggestion> suggest(@RestQuery String q);

    @GET
    @Path("/echoes/{id}")
    EchoDetail echo(@RestPath UUID id);

    @GET
    @Path("/trends")
    TrendReport trends(
            @RestQuery String of,
            @RestQuery String days,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic);

    @GET
    @Path("/positions")
    Position position(
            @RestQuery UUID speaker,
            @RestQuery String topic,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor);

    @GET
    @Path("/positions/changes")
    Page<PositionChange> changes(@RestQuery Map<String, String> filter, @RestQuery @Nullable String cursor);

    @GET
    @Path("/positions/changes/{id}")
    PositionChange change(@RestPath String id);

    @GET
    @Path("/course")
    Course course(
            @RestQuery @Nullable String speaker,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to);

    @GET
    @Path("/compare")
    Compared compare(
            @RestQuery String of,
            @RestQuery List<String> id,
            @RestQuery @Nullable String by,
            @RestQuery Map<String, String> filter);

    @GET
    @Path("/counts")
    Counts counts(@RestQuery String by, @RestQuery Map<String, String> filter);

    @GET
    @Path("/speakers")
    Page<SpeakerSummary> speakers(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("/speakers/{id}")
    SpeakerDetail speaker(@RestPath UUID id);

    @GET
    @Path("/speakers/{id}/named")
    Named named(@RestPath UUID id, @RestQuery @Nullable String by, @RestQuery Map<String, String> filter);

    @GET
    @Path("/speakers/named")
    Page<NamedSpeaker> namedSpeakers(
            @RestQuery String quoted, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/topics")
    List<TopicSummary> topics();

    @GET
    @Path("/topics/proposed")
    List<TopicProposal> proposedTopics();

    @GET
    @Path("/topics/{id}")
    TopicDetail topic(@RestPath String id);

    @GET
    @Path("/outlets")
    List<OutletSummary> outlets();

    @GET
    @Path("/articles")
    Page<ArticleSummary> articles(
            @RestQuery Map<String, String> filter, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/articles/{id}")
    ArticleDetail article(@RestPath UUID id);

    @GET
    @Path("/articles/{id}/versions")
    Page<VersionSummary> versions(@RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/articles/{id}/versions/{version}")
    VersionDetail version(@RestPath UUID id, @RestPath int version);

    @GET
    @Path("/articles/{id}/versions/{version}/changes")
    VersionChanges versionChanges(@RestPath UUID id, @RestPath int version, @RestQuery @Nullable Integer against);

    @GET
    @Path("/articles/{id}/state")
    ArticleProgress progress(@RestPath UUID id);

    @GET
    @Path("/feeds")
    Page<FeedSummary> feeds(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/feeds/{id}")
    FeedDetail feed(@RestPath UUID id);

    @GET
    @Path("/feeds/{id}/items")
    Page<FeedItem> feedItems(
            @RestPath UUID id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("/corrections")
    Page<CorrectionDetail> corrections(
            @RestQuery Map<String, String> filter, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/corrections/{id}")
    CorrectionDetail correction(@RestPath UUID id);

    @GET
    @Path("/review")
    Page<ReviewItem> review(
            @RestQuery Map<String, String> filter, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/reextractions")
    Page<ReextractionSummary> reextractions(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/reextractions/{id}")
    ReextractionDetail reextraction(@RestPath UUID id);

    @GET
    @Path("/reextractions/{id}/articles")
    Page<ReextractedArticle> reextracted(@RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/dead-letters")
    Page<DeadLetter> deadLetters(@RestQuery @Nullable String cursor, @RestQuery int limit);
}
