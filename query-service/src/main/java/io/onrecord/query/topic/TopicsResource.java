package io.onrecord.query.topic;

import io.onrecord.contracts.api.TopicDetail;
import io.onrecord.contracts.api.TopicProposal;
import io.onrecord.contracts.api.TopicSummary;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "topics",
        description =
                "What statements are about: a curated tree, and people's own topics (written through ingest-service).")
@Transactional
class TopicsResource {
    private final Topics topics;
    private final Proposals proposals;

    TopicsResource(Topics topics, Proposals proposals) {
        this.topics = topics;
        this.proposals = proposals;
    }

    @GET
    @Operation(
            operationId = "listTopics",
            summary = "The whole topic tree with counts",
            description =
                    "In the order of the topic file, people's own after it. A statement counts under each of its topics"
                            + " and under those above them, once each.")
    public List<TopicSummary> list() {
        return topics.all();
    }

    @GET
    @Path("/proposed")
    @Operation(
            operationId = "listProposedTopics",
            summary = "Topics that the tree lacks",
            description =
                    "Phrases that recur in the newest 5,000 statements, in at least three articles of two outlets and by two"
                            + " speakers (single words: in five articles), and that hardly any topic covers. Looked for now and then, not for every request.")
    public List<TopicProposal> proposed() {
        return proposals.all();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTopic",
            summary = "One topic",
            description =
                    "Its place in the tree, and the hundred speakers with most statements on it. Of somebody's own also its"
                            + " phrases, and how far the record has been looked through for it.")
    public TopicDetail get(
            @Parameter(description = "Id of the topic.", example = "ceasefire") @PathParam("id") String id) {
        return topics.detail(id);
    }
}
