package io.onrecord.extract.message;

import io.onrecord.contracts.Channels;
import io.onrecord.extract.tagging.FollowTopics;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A message that a topic has changed only wakes: what has changed stands in the record, so nothing in it can be wrong. */
@ApplicationScoped
class ReceiveTopics {
    private final FollowTopics follow;

    ReceiveTopics(FollowTopics follow) {
        this.follow = follow;
    }

    @Incoming(Channels.TOPICS)
    void receive(String changed) {
        follow.soon();
    }
}
