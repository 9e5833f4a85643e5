package io.onrecord.extraction.speakers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.extraction.Span;
import io.onrecord.extraction.SpeakerKind;
import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.known.NameKey;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.tagger.Tagger;
import io.onrecord.extraction.tagger.TaggerAndRules;
import io.onrecord.extraction.text.CodePoints;
import io.onrecord.extraction.text.Paragraphs;
import io.onrecord.extraction.tools.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes for each speaker that the resolver answers on annotated articles what spoke for it and whether it is right: what
 * {@code training/speakers.py} fits the trust in an answer on.
 *
 * <p>Usage: {@code WriteEvidence ANNOTATED.jsonl EVIDENCE.jsonl [KNOWLEDGE-FOLDER]}. A name is right when it is the annotated
 * person's; a description is right when the annotation has no person there, or nobody but a person described.
 */
public final class WriteEvidence {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LayoutReader layouts;
    private final TaggerAndRules finder;
    private final SpeakerResolver resolver;

    private WriteEvidence(Knowledge knowledge) {
        layouts = new LayoutReader(knowledge);
        finder = new TaggerAndRules(Tagger.load(), knowledge);
        resolver = new SpeakerResolver(knowledge);
    }

    public static void main(String[] args) throws IOException {
        var writer = new WriteEvidence(args.length > 2 ? knowledge(Path.of(args[2])) : Knowledge.standard());
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of(args[0]))) writer.read(JSON.readTree(line), lines);
        Files.write(Path.of(args[1]), lines);
    }

    private static Knowledge knowledge(Path folder) throws IOException {
        var all = Knowledge.standard();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (!Knowledge.isFile(file.toString())) continue;
                try (var yaml = Files.newBufferedReader(file)) {
                    all = all.with(file.toString(), yaml);
                }
            }
        }
        return all;
    }

    private void read(JsonNode article, List<String> lines) {
        var text = article.get("text").asText();
        var layout = layouts.read(text);
        var paragraphs = Paragraphs.of(text, layout.body());
        var findings = finder.read(text, paragraphs);
        var day = layout.published().value() instanceof LocalDate date ? date : null;
        var cast = resolver.cast(text, paragraphs, layout.title(), findings, day);
        var places = CodePoints.of(text);
        var quotes = new ArrayList<JsonNode>();
        article.get("quotes").forEach(quotes::add);
        var paired = Pairs.of(
                findings.attributions().stream()
                        .map(one -> Pairs.words(text, contents(one, places)))
                        .toList(),
                quotes.stream()
                        .map(quote -> Pairs.words(text, Pairs.spans(quote.get("content"))))
                        .toList());
        var decisions = resolver.decisions(text, cast, findings.attributions());
        for (int i = 0; i < decisions.size(); i++) {
            var quote = paired.get(i);
            var found = decisions.get(i).found();
            if (quote != null && !found.equals(Answer.UNKNOWN))
                lines.add(line(article.get("id").asText(), decisions.get(i), isRight(found, quotes.get(quote))));
        }
    }

    private static List<Span> contents(Attribution one, CodePoints places) {
        return one.content().stream()
                .map(range -> places.span(range.start(), range.end()))
                .toList();
    }

    private static String line(String article, SpeakerResolver.Decision decision, boolean right) {
        var evidence = decision.evidence();
        return JSON.createObjectNode()
                .put("article", article)
                .put("fit", article.hashCode() % 2 == 0)
                .put("sieve", evidence.sieve())
                .put("person", decision.found().person() != null)
                .put("distance", evidence.distance())
                .put("rivals", evidence.rivals())
                .put("partly", evidence.partly())
                .put("links", evidence.links())
                .put("right", right)
                .toString();
    }

    private static boolean isRight(Answer found, JsonNode quote) {
        boolean person = quote.path("speaker_type").asText("person").equals("person");
        var name = quote.path("speaker").asText("");
        if (found.person() != null) return person && isName(name, found.person().name());
        return person
                ? found.speaker().kind() == SpeakerKind.PERSON
                : found.speaker().kind() != SpeakerKind.PERSON;
    }

    private static boolean isName(String annotated, String found) {
        var one = NameKey.of(annotated);
        var other = NameKey.of(found);
        if (!one.surname().equals(other.surname())) return false;
        return one.isSingle()
                || other.isSingle()
                || one.words().getFirst().charAt(0) == other.words().getFirst().charAt(0);
    }
}
