package io.onrecord.local.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.local.api.Api;
import io.onrecord.local.audit.RecordSql;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What can never be handled: messages that announce nothing, announcements of what is not there, and articles whose body is gone. All
 * of it has to become dead letters with a reason; what can be mended is mended, and everything is answered by the API.
 */
final class Poison {
    private static final int AWAY = 500;
    private static final int ROUNDS = 600;
    private static final int NO_VERSION = 99;

    /** None of them says which version of which article. */
    private static final List<String> NO_ANNOUNCEMENTS = List.of(
            "no JSON at all",
            "{}",
            "[]",
            "{\"articleId\":\"not an id\",\"version\":1}",
            "{\"articleId\":null,\"version\":1}",
            "{\"articleId\":\"00000000-0000-4000-8000-000000000001\",\"version\":-7}",
            "{\"articleId\":\"00000000-0000-4000-8000-000000000002\"}",
            "{\"articleId\":\"00000000-0000-4000-8000-000000000003\",\"version\":1",
            "[".repeat(100_000),
            "<xml/> 😀 \u0001");

    private final Api api;
    private final DataSource owner;
    private final Announcements announcements;
    private final Set<String> withoutBody = new HashSet<>();
    private int sent;
    private final Set<Long> retried = new HashSet<>();
    private int removed;

    Poison(Api api, DataSource owner, Announcements announcements) {
        this.api = api;
        this.owner = owner;
        this.announcements = announcements;
    }

    /**
     * Sends it all.
     *
     * @param robbed articles whose body is taken away
     * @param misannounced articles of which a version is announced that they do not have
     */
    void send(List<UUID> robbed, List<UUID> misannounced) throws InterruptedException, IOException {
        List<Announcements.Message> messages = new ArrayList<>();
        NO_ANNOUNCEMENTS.forEach(payload -> messages.add(new Announcements.Message("poison", payload)));
        messages.add(new Announcements.Message(null, null));
        messages.add(new Announcements.Message("poison", announced(UUID.nameUUIDFromBytes(new byte[] {1}), 1)));
        misannounced.forEach(id -> messages.add(new Announcements.Message(id.toString(), announced(id, NO_VERSION))));
        announcements.send(messages);
        robbed.forEach(id -> withoutBody.add(id.toString()));
        move(NO_VERSION);
        for (UUID id : robbed) {
            post("articles/" + id + "/announce");
        }
        sent = messages.size() + robbed.size();
    }

    private static String announced(UUID id, int version) {
        return "{\"articleId\":\"" + id + "\",\"version\":" + version + "}";
    }

    /**
     * Waits for the letters, mends what can be mended, and answers every letter.
     *
     * @return whether all were there, each with a reason, and none is left
     */
    boolean answer() throws InterruptedException, SQLException, IOException {
        // What names an article may have been answered by its being read once more.
        int certain = NO_ANNOUNCEMENTS.size() + 2 + withoutBody.size();
        boolean arrived = await("SELECT count(*) >= " + certain + " AND bool_and(reason <> '') FROM dead_letter");
        move(-NO_VERSION);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode letters = api.get("dead-letters?limit=100", JsonNode.class).path("items");
            if (letters.isEmpty()) {
                return arrived;
            }
            for (JsonNode letter : letters) {
                answer(letter);
            }
            Thread.sleep(AWAY);
        }
        return false;
    }

    private void answer(JsonNode letter) throws InterruptedException, IOException {
        long id = letter.path("id").asLong();
        // One that is to be read once more goes when it was.
        if (retried.contains(id)) {
            return;
        }
        if (post("dead-letters/" + id + "/retry") == 202) {
            retried.add(id);
        } else if (api.delete("dead-letters/" + id) == 204) {
            removed++;
        }
    }

    private int post(String path) throws InterruptedException {
        while (true) {
            try {
                int status = api.post(path, "application/json", BodyPublishers.noBody())
                        .statusCode();
                if (status < 500 && status != 429) {
                    return status;
                }
            } catch (IOException away) {
                // It comes back.
            }
            Thread.sleep(AWAY);
        }
    }

    /** Takes the bodies out of sight, or puts them back. */
    private void move(int by) throws InterruptedException {
        String ids = "'" + String.join("','", withoutBody) + "'";
        while (true) {
            try (Connection connection = owner.getConnection()) {
                new RecordSql(connection)
                        .execute("UPDATE article_version SET version = version + " + by + " WHERE article_id IN (" + ids
                                + ") AND version " + (by > 0 ? "< " : "> ") + NO_VERSION);
                return;
            } catch (SQLException away) {
                Thread.sleep(AWAY);
            }
        }
    }

    private boolean await(String question) throws InterruptedException, SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            try (Connection connection = owner.getConnection()) {
                if ("t".equals(new RecordSql(connection).column(question).getFirst())) {
                    return true;
                }
            }
            Thread.sleep(AWAY);
        }
        return false;
    }

    /** Articles that nobody can read until they are mended, and that wait or do not, by how far they were. */
    int heldBack() {
        return withoutBody.size();
    }

    /** What came of it, in words. */
    String words() {
        return sent + " sent, " + retried.size() + " retried, " + removed + " removed";
    }
}
