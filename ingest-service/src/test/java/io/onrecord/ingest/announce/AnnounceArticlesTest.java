package io.onrecord.ingest.announce;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.onrecord.contracts.messages.ArticleAnnounced;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnnounceArticlesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-15T10:00:00Z"), ZoneOffset.UTC);

    private final Broker kafka = new Broker();
    private final Articles record = new Articles();
    private final AnnounceArticles announce = new AnnounceArticles(kafka, record, new FastSettings(), CLOCK);

    @Test
    void marksWhatWasAcknowledged() throws Exception {
        UUID article = record.receive(Duration.ZERO);
        announce.soon(article);
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(kafka.acknowledged).containsExactly(article);
        assertThat(record.waiting).isEmpty();
        assertThat(announce.trouble()).isNull();
    }

    @Test
    void losesNothingWhileKafkaIsAwayAndTriesItWithOneMessage() throws Exception {
        List<UUID> articles = List.of(
                record.receive(Duration.ofMinutes(3)),
                record.receive(Duration.ofMinutes(2)),
                record.receive(Duration.ofMinutes(1)));
        kafka.up = false;
        articles.forEach(announce::soon);
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(announce.trouble()).isNotNull();
        assertThat(announce.trouble().reason()).contains("away");
        int tried = kafka.tried;
        announce.sweep();
        assertThat(kafka.tried).isEqualTo(tried + 1);
        assertThat(record.waiting).hasSize(3);

        kafka.up = true;
        announce.sweep();
        assertThat(kafka.acknowledged).containsExactlyElementsOf(articles);
        assertThat(record.waiting).isEmpty();
        assertThat(announce.trouble()).isNull();
    }

    @Test
    void forHowLongKafkaHasRefusedIsTold() throws Exception {
        var figures = new SimpleMeterRegistry();
        new TellAnnouncing(announce, Clock.offset(CLOCK, Duration.ofSeconds(90))).start(new StartupEvent(), figures);
        assertThat(figures.get("onrecord.announce.failing").gauge().value()).isZero();
        kafka.up = false;
        announce.soon(record.receive(Duration.ZERO));
        announce.soon(record.receive(Duration.ZERO));
        assertThat(figures.get("onrecord.announce.queued").gauge().value()).isEqualTo(2);
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(figures.get("onrecord.announce.queued").gauge().value()).isZero();
        assertThat(figures.get("onrecord.announce.failing").gauge().value()).isEqualTo(90);
    }

    @Test
    void whatWasAnnouncedLongAgoAndNeverReadIsAnnouncedAgain() throws Exception {
        UUID lost = record.receive(Duration.ofDays(2));
        UUID young = record.receive(Duration.ofHours(1));
        record.announced(List.of(record.waiting.get(lost)), CLOCK.instant().minus(Duration.ofHours(25)));
        record.announced(List.of(record.waiting.get(young)), CLOCK.instant().minus(Duration.ofMinutes(50)));
        announce.sweep();
        assertThat(kafka.acknowledged).isEmpty();
        announce.forgetUnanswered();
        announce.sweep();
        assertThat(kafka.acknowledged).containsExactly(lost);
    }

    @Test
    void theSweepLeavesTheYoungToTheQueue() throws Exception {
        record.receive(Duration.ofSeconds(1));
        UUID old = record.receive(Duration.ofSeconds(60));
        announce.sweep();
        assertThat(kafka.acknowledged).containsExactly(old);
    }

    @Test
    void theSweepGoesOnUntilNothingIsLeft() throws Exception {
        for (int i = 0; i < 7; i++) {
            record.receive(Duration.ofMinutes(1));
        }
        announce.sweep();
        assertThat(kafka.acknowledged).hasSize(7);
    }

    @Test
    void anArticleThatChangedWhileItWasAnnouncedIsAnnouncedAgain() throws Exception {
        UUID article = record.receive(Duration.ofMinutes(1));
        kafka.meanwhile = () -> record.change(article);
        announce.soon(article);
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(record.waiting).containsKey(article);
        kafka.meanwhile = () -> {};
        announce.sweep();
        assertThat(kafka.acknowledged).containsExactly(article, article);
        assertThat(record.waiting).isEmpty();
    }

    @Test
    void whatIsAlreadyAnnouncedIsNotAnnouncedTwice() throws Exception {
        UUID article = record.receive(Duration.ofMinutes(1));
        announce.soon(article);
        announce.soon(article);
        announce.sweep();
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(kafka.acknowledged).containsExactly(article);
    }

    @Test
    void aFullQueueHoldsNobodyUp() throws Exception {
        for (int i = 0; i < 20; i++) {
            announce.soon(record.receive(Duration.ofMinutes(1)));
        }
        while (announce.hasQueued()) {
            announce.announceNext(Duration.ofMillis(1));
        }
        assertThat(record.waiting).hasSize(10);
        announce.sweep();
        assertThat(record.waiting).isEmpty();
    }

    @Test
    void anAcknowledgementThatNeverComesEndsInTrouble() throws Exception {
        UUID article = record.receive(Duration.ofMinutes(1));
        kafka.silent = true;
        announce.soon(article);
        announce.announceNext(Duration.ofSeconds(1));
        assertThat(record.waiting).containsKey(article);
        assertThat(announce.trouble()).isNotNull();
    }

    private static final class Broker implements Announcer {
        private final List<UUID> acknowledged = new ArrayList<>();
        private boolean up = true;
        private boolean silent;
        private int tried;
        private Runnable meanwhile = () -> {};

        @Override
        public CompletableFuture<Void> announce(ArticleAnnounced article, Context trace) {
            tried++;
            if (silent) {
                return new CompletableFuture<>();
            }
            if (!up) {
                return CompletableFuture.failedFuture(new IllegalStateException("the broker is away"));
            }
            meanwhile.run();
            acknowledged.add(article.articleId());
            return CompletableFuture.completedFuture(null);
        }
    }

    private static final class Articles implements Unannounced {
        private final Map<UUID, Pending> waiting = new LinkedHashMap<>();
        private final Map<Pending, Instant> announced = new LinkedHashMap<>();
        private final Map<UUID, Instant> received = new LinkedHashMap<>();

        UUID receive(Duration ago) {
            UUID id = UUID.randomUUID();
            waiting.put(id, new Pending(id, 1, "first", null));
            received.put(id, CLOCK.instant().minus(ago));
            return id;
        }

        void change(UUID id) {
            waiting.put(id, new Pending(id, 1, "changed", null));
        }

        @Override
        public List<Pending> claim(Collection<UUID> ids, Duration lasting) {
            return ids.stream().filter(waiting::containsKey).map(waiting::get).toList();
        }

        @Override
        public List<Pending> claimWaiting(Instant before, int limit, Duration lasting) {
            return waiting.values().stream()
                    .filter(article -> received.get(article.id()).isBefore(before))
                    .limit(limit)
                    .toList();
        }

        @Override
        public int forget(Instant before, int limit) {
            List<Pending> unanswered = announced.entrySet().stream()
                    .filter(told -> told.getValue().isBefore(before))
                    .map(Map.Entry::getKey)
                    .toList();
            unanswered.forEach(article -> waiting.put(article.id(), article));
            unanswered.forEach(announced::remove);
            return unanswered.size();
        }

        @Override
        public void announced(Collection<Pending> articles, Instant at) {
            articles.forEach(article -> waiting.remove(article.id(), article));
            articles.forEach(article -> announced.put(article, at));
        }
    }
}
