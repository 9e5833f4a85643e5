package io.onrecord.query;

import java.sql.SQLException;
import java.time.LocalDate;

/** A small record by hand: every difficulty once. */
final class Sample {
    static final String TEXT = """
            Talks open 🕊️ in Varn

            By our reporter

            VARN, March 5. 🎉🎉 The talks have begun, officials said.

            "We want a full withdrawal 🚜 by May," Minister Anna Orlova said.
            The hall was silent.

            Boris Tamm agreed. "Peace is near," he said.

            All news""";

    private Sample() {}

    static void write() throws SQLException {
        try (TestRecord record = TestRecord.emptied()) {
            topicsAndSpeakers(record);
            record.article("talks", "Lake Herald", TEXT).read("talks", "Lake Herald", LocalDate.of(2024, 3, 5));
            record.run(
                    "UPDATE reading SET dateline = 'Varn', title_start = 0, title_end = 23, boilerplate = '{24,40}'"
                            + " WHERE article_id = ?",
                    TestRecord.id("talks"));
            record.statement(
                            "withdrawal",
                            "talks",
                            0,
                            "DIRECT",
                            "Anna Orlova",
                            "We want a full withdrawal 🚜 by May,",
                            "withdrawal",
                            "talks")
                    .statement("near", "talks", 1, "DIRECT", "Boris Tamm", "Peace is near,", "peace")
                    .run("UPDATE statement SET cue = '{150,154}', cue_text = 'said', source = '{130,149}',"
                            + " source_text = 'Minister Anna Orlova', confidence = 0.9 WHERE ordinal = 0")
                    .run("INSERT INTO article_topic VALUES (?, 'talks', 0.6)", TestRecord.id("talks"))
                    .run(
                            "INSERT INTO mention VALUES (?, 0, 130, 149, ?, 'Anna Orlova')",
                            TestRecord.id("talks"),
                            TestRecord.id("Anna Orlova"));
            record.article("undated", null, "\"Nothing is agreed,\" said Tamm or Tamme.")
                    .read("undated", null, null);
            record.statement("agreed", "undated", 0, "DIRECT", null, "Nothing is agreed,", "talks")
                    .run(
                            "UPDATE statement SET candidates = '{\"Boris Tamm\", \"Carl Tamme\"}', speaker_name = 'Tamm'"
                                    + " WHERE id = ?",
                            TestRecord.id("agreed"));
            record.statement("silent", "undated", 1, "INDIRECT", "Anna Orlova", "talks fell silent")
                    .run("UPDATE statement SET reported_in = 0 WHERE id = ?", TestRecord.id("silent"));
            record.article("later", "Coast Wire", "Orlova denied that talks had failed.")
                    .read("later", "Coast Wire", LocalDate.of(2024, 12, 30))
                    .statement("denied", "later", 0, "INDIRECT", "Anna Orlova", "talks had failed", "talks", "peace")
                    .run(
                            "UPDATE statement SET status = 'DENIED', speaker_confidence = 0.8 WHERE id = ?",
                            TestRecord.id("denied"));
            revised(record);
            record.article("page", "Coast Wire", "<script>alert(1)</script>", "text/html", "UTF-8");
            record.article("waiting", null, "A quiet harbour").announced("waiting");
            failed(record);
            feed(record);
            corrected(record);
        }
    }

    /** Of "later" there was a version before, in which two people said something else. */
    private static void revised(TestRecord record) throws SQLException {
        String before = "Orlova said that talks had not failed.\nBoris Tamm said nobody had asked him.";
        record.run("UPDATE article_version SET version = 2 WHERE article_id = ?", TestRecord.id("later"))
                .run("UPDATE article SET version = 2 WHERE id = ?", TestRecord.id("later"))
                .run("UPDATE reading SET version = 2 WHERE article_id = ?", TestRecord.id("later"))
                .version("later", 1, before, "text/plain", "UTF-8")
                .pastReading("later", 1)
                .pastStatement("later", 1, 0, "Anna Orlova", "talks had not failed", "peace")
                .pastStatement("later", 1, 1, "Boris Tamm", "nobody had asked him");
    }

    private static void failed(TestRecord record) throws SQLException {
        record.article("broken", "Coast Wire", "Broken")
                .read("broken", "Coast Wire", null)
                .run(
                        "UPDATE reading SET state = 'FAILED', reason = 'no text' WHERE article_id = ?",
                        TestRecord.id("broken"));
        for (int i = 1; i <= 3; i++) {
            record.run(
                    "INSERT INTO dead_letter (channel, article_id, version, payload, reason, attempts, failed_at)"
                            + " VALUES ('articles', ?, 1, ?, 'no text', 3, ?)",
                    TestRecord.id("broken"),
                    "{\"n\":" + i + "}",
                    TestRecord.RECEIVED);
        }
    }

    /** The feed of the talks, with one item of each outcome. */
    private static void feed(TestRecord record) throws SQLException {
        record.feed("talks", "https://news.example/rss", TestRecord.RECEIVED)
                .item("talks", "taken", "TAKEN", TestRecord.id("talks"))
                .item("talks", "refused", "REFUSED", null)
                .item("talks", "waiting", "WAITING", null)
                .run(
                        "INSERT INTO feed_poll VALUES (?, ?, 'READ', 3, 3, 120, '3 items, 3 new')",
                        TestRecord.id("talks"),
                        TestRecord.RECEIVED);
    }

    /** One statement was given to somebody else, one waits for a look. */
    private static void corrected(TestRecord record) throws SQLException {
        record.correction("reattributed", "REATTRIBUTE", "near", "Boris Tamm", "He says it himself.")
                .takedown("down", "ARTICLES", "gone article")
                .reextraction("again", 3)
                .reextracted("again", "talks", 1, 1, 0, 0, 0)
                .run("INSERT INTO review VALUES (?, 0.4, 1)", TestRecord.id("agreed"));
    }

    private static void topicsAndSpeakers(TestRecord record) throws SQLException {
        record.topic("peace", null, 1)
                .topic("talks", "peace", 2)
                .topic("withdrawal", "talks", 3)
                .topic("trade", null, 4);
        record.speaker("Anna Orlova", "PERSON", "Orlova", "Ana Orlowa")
                .speaker("Boris Tamm", "PERSON", "Tamm")
                .speaker("Carl Tamme", "PERSON")
                .speaker("Foreign Ministry of Torvia", "ORGANISATION");
        record.office("Anna Orlova", 0, "ambassador", "Torvia", LocalDate.of(2010, 1, 1), LocalDate.of(2020, 1, 1))
                .office("Anna Orlova", 1, "foreign minister", "Torvia", LocalDate.of(2020, 1, 2), null);
    }
}
