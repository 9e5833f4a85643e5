package io.onrecord.dashboard.correction;

import io.onrecord.contracts.api.CorrectionDetail;
import io.onrecord.contracts.api.TopicSummary;
import io.onrecord.dashboard.services.QueryApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the topics of corrections are called. */
@ApplicationScoped
class TopicLabels {
    private final QueryApi query;

    TopicLabels(@RestClient QueryApi query) {
        this.query = query;
    }

    /** By id; asked for only where some correction has topics. */
    Map<String, String> of(List<CorrectionDetail> corrections) {
        boolean any = corrections.stream()
                .anyMatch(one ->
                        !one.topicsAdded().isEmpty() || !one.topicsRemoved().isEmpty());
        return any
                ? query.topics().stream().collect(Collectors.toMap(TopicSummary::id, TopicSummary::label))
                : Map.of();
    }
}
