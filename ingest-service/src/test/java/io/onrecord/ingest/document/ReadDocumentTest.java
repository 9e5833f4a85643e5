package io.onrecord.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.contracts.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With real processes. */
class ReadDocumentTest {
    private static final int LONGEST = 100_000;

    private Duration timeLimit = Duration.ofSeconds(60);
    private int heap = 128;
    private ReadDocument documents = new ReadDocument(settings());

    @AfterEach
    void end() {
        documents.endAll();
    }

    @Test
    void printedLinesBecomeParagraphsAgain() {
        byte[] pdf = Documents.pdf(
                "The harbour talks",
                List.of(
                        List.of(
                                "Runa Weekly 7",
                                "",
                                "PORT AVEL. \"We shall sign the agree-",
                                "ment in April,\" Ada Low said. She spoke",
                                "to re-",
                                "porters.",
                                "",
                                "Then the talks went on for all of the",
                                "night and"),
                        List.of("Runa Weekly 8", "", "until the morning.", "", "\"No,\" said Per Berg.")));
        Answer.Read read = read(DocumentKind.PDF, pdf);
        assertThat(read.title()).isEqualTo("The harbour talks");
        assertThat(read.date()).as("the day of saving").isNull();
        assertThat(read.text()).isEqualTo("""
                        PORT AVEL. "We shall sign the agreement in April," Ada Low said. She spoke to reporters.

                        Then the talks went on for all of the night and until the morning.

                        "No," said Per Berg.""");
    }

    @Test
    void wordsAndTitleOfAnOfficeDocumentAreRead() {
        Answer.Read read = read(DocumentKind.DOCX, Documents.docx("Talks", "“Yes,” Ada Low said.", "She left. 😀"));
        assertThat(read).isEqualTo(new Answer.Read("“Yes,” Ada Low said.\n\nShe left. 😀", "Talks", null));
    }

    @Test
    void theChaptersOfABookAreReadWithoutTheirTitles() {
        byte[] epub = Documents.epub(
                "A book",
                "<h1>One</h1><p>“Yes,”\n  she said.<br/>And left.</p><blockquote><p>Quoted.</p></blockquote>");
        assertThat(read(DocumentKind.EPUB, epub))
                .isEqualTo(new Answer.Read("One\n\n“Yes,” she said.\nAnd left.\n\nQuoted.", "A book", null));
    }

    @Test
    void aMailHasItsSubjectAndTheDayItWasSent() {
        String date = "Wed, 06 May 2020 10:30:00 +0200";
        byte[] plain = Documents.mail(
                "The talks", date, "text/plain", "“Yes,” Ada Low said\r\nat the harbour.\r\n\r\nShe left.\r\n");
        assertThat(read(DocumentKind.EML, plain))
                .isEqualTo(new Answer.Read(
                        "“Yes,” Ada Low said at the harbour.\n\nShe left.", "The talks", "2020-05-06T08:30:00Z"));
        byte[] page = Documents.mail(
                "The talks",
                date,
                "text/html",
                "<style>p {}</style><div>“Yes,” Ada Low said.</div><div>She left.</div>");
        assertThat(read(DocumentKind.EML, page).text()).isEqualTo("“Yes,” Ada Low said.\n\nShe left.");
    }

    @Test
    void richTextIsRead() {
        byte[] rtf = "{\\rtf1\\ansi\\ansicpg1252\\pard \\u8220?Yes,\\u8221? Ada Low said.\\par She left.\\par}"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(read(DocumentKind.RTF, rtf).text()).isEqualTo("“Yes,” Ada Low said.\n\nShe left.");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        refused(DocumentKind.PDF, Documents.encryptedPdf("Secret"), "document-encrypted");
        refused(DocumentKind.PDF, Documents.pdfWithoutText(), "document-without-text");
        byte[] docx = Documents.docx("T", "Words");
        refused(DocumentKind.DOCX, Arrays.copyOf(docx, docx.length / 2), "document-broken");
        String long1 = "long ".repeat(LONGEST);
        refused(DocumentKind.EML, Documents.mail("S", "x", "text/plain", long1), "article-too-large");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDocumentAtAllIsRefusedAndHarmless(DocumentKind kind) {
        byte[] noise = new byte[3000];
        new java.util.Random(5).nextBytes(noise);
        for (byte[] alien : List.of(noise, "%PDF-1.4 and no more".getBytes(StandardCharsets.US_ASCII))) {
            try {
                assertThat(documents.read(kind, alien, LONGEST).text())
                        .as("some text there may be")
                        .isNotBlank();
            } catch (ProblemException refusal) {
                assertThat(refusal.problem().status()).isEqualTo(422);
            }
        }
    }

    @Test
    void aDocumentThatTakesAllMemoryTakesOnlyItsProcess() {
        heap = 48;
        documents = new ReadDocument(settings());
        String text = IntStream.range(0, 2_000_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        refused(DocumentKind.DOCX, Documents.docx("T", text), "document-too-heavy");
        assertThat(read(DocumentKind.RTF, "{\\rtf1\\pard Still here.}".getBytes(StandardCharsets.US_ASCII))
                        .text())
                .isEqualTo("Still here.");
    }

    @Test
    void aDocumentThatTakesTooLongIsEnded() {
        timeLimit = Duration.ofMillis(1);
        documents = new ReadDocument(settings());
        refused(DocumentKind.DOCX, Documents.docx("T", "Words"), "document-too-heavy");
    }

    @Test
    void aProcessServesManyDocumentsAndOneThatIsGoneIsReplaced() {
        byte[] rtf = "{\\rtf1\\pard Words.}".getBytes(StandardCharsets.US_ASCII);
        read(DocumentKind.RTF, rtf);
        List<Long> first = children();
        read(DocumentKind.RTF, rtf);
        assertThat(children()).isEqualTo(first).isNotEmpty();
        first.forEach(pid -> ProcessHandle.of(pid).ifPresent(child -> {
            child.destroyForcibly();
            child.onExit().join();
        }));
        assertThat(read(DocumentKind.RTF, rtf).text()).isEqualTo("Words.");
        documents.endAll();
    }

    @Test
    void aProcessThatWasEndedHadNotComeToItsEndByItself() throws Exception {
        byte[] rtf = "{\\rtf1\\pard Words.}".getBytes(StandardCharsets.US_ASCII);
        Child child = Child.start(settings(), LONGEST);
        assertThat(child.wasEnding()).isFalse();
        child.parse(DocumentKind.RTF, rtf, timeLimit);
        child.end();
        assertThat(child.wasEnding()).isFalse();
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    private Answer.Read read(DocumentKind kind, byte[] document) {
        return documents.read(kind, document, LONGEST);
    }

    private void refused(DocumentKind kind, byte[] document, String code) {
        assertThatThrownBy(() -> read(kind, document))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private DocumentSettings settings() {
        return new DocumentSettings() {
            @Override
            public int maxBytes() {
                return 1 << 20;
            }

            @Override
            public Duration timeLimit() {
                return timeLimit;
            }

            @Override
            public int heapMegabytes() {
                return heap;
            }

            @Override
            public int atOnce() {
                return 1;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
