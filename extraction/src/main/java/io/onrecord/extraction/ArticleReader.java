package io.onrecord.extraction;

import io.onrecord.extraction.knowledge.Knowledge;
import io.onrecord.extraction.language.DetectLanguage;
import io.onrecord.extraction.layout.Layout;
import io.onrecord.extraction.layout.LayoutReader;
import io.onrecord.extraction.speakers.SpeakerResolver;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.statements.StatementFinder;
import io.onrecord.extraction.status.Statuses;
import io.onrecord.extraction.tagger.Tagger;
import io.onrecord.extraction.tagger.TaggerAndRules;
import io.onrecord.extraction.text.CodePoints;
import io.onrecord.extraction.text.Paragraphs;
import io.onrecord.extraction.text.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles: layout, then statements, then speakers. Holds nothing about the articles it has read, so one reader
 * serves all threads.
 */
public final class ArticleReader {
    /** Changes whenever the same text may be read differently: the net's own, and what rules around it have changed since. */
    public static final String VERSION = "tagger-3.1";

    private final DetectLanguage languages = DetectLanguage.standard();
    private final LayoutReader layouts;
    private final StatementFinder finder;
    private final SpeakerResolver resolver;
    private final Statuses statuses;
    private final Confidence confidence;

    public ArticleReader(Knowledge knowledge) {
        this(knowledge, new TaggerAndRules(Tagger.load(), knowledge));
    }

    ArticleReader(Knowledge knowledge, StatementFinder finder) {
        this.finder = finder;
        layouts = new LayoutReader(knowledge);
        resolver = new SpeakerResolver(knowledge);
        statuses = new Statuses(knowledge);
        confidence = new Confidence(knowledge.calibration());
    }

    /**
     * Reads one article.
     *
     * @throws ReadingStoppedException when the thread is interrupted
     */
    public ReadArticle read(String text, ArticleHints hints) {
        ReadingStoppedException.throwIfInterrupted();
        var language = languages.of(text);
        if (language != null && !language.equals(DetectLanguage.ENGLISH)) {
            return ReadArticle.foreign(language, given(hints));
        }
        var layout = layouts.read(text);
        var places = CodePoints.of(text);
        var paragraphs = Paragraphs.of(text, layout.body());
        var findings = finder.read(text, paragraphs);
        var attributions = findings.attributions();
        var published = published(layout, hints);
        var day = published.value() instanceof LocalDate date ? date : null;
        var who = resolver.resolve(text, paragraphs, layout.title(), findings, day);
        var outer = SecondHand.of(attributions);
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < attributions.size(); i++) {
            ReadingStoppedException.throwIfInterrupted();
            var found = attributions.get(i);
            statements.add(statement(found, statuses.of(text, found), who, i, reporter(outer, who, i), places));
        }
        var title = layout.title();
        return new ReadArticle(
                language,
                title == null ? null : text.substring(title.start(), title.end()),
                title == null ? null : places.span(title.start(), title.end()),
                published,
                layout.dateline(),
                layout.agency(),
                spans(layout.boilerplate(), places),
                List.copyOf(statements),
                mentions(who.names(), attributions, places));
    }

    /** The nearest who is not the speaker: who tells of what they said themselves passes nobody's words on. */
    private static @Nullable Integer reporter(
            List<@Nullable Integer> outer, SpeakerResolver.Resolution who, int place) {
        var name = who.speakers().get(place).name();
        var reporter = outer.get(place);
        while (reporter != null
                && name != null
                && name.equals(who.speakers().get(reporter).name())) reporter = outer.get(reporter);
        return reporter;
    }

    private Statement statement(
            Attribution found,
            StatementStatus status,
            SpeakerResolver.Resolution who,
            int place,
            @Nullable Integer reportedIn,
            CodePoints places) {
        var source = found.source();
        var speaker = who.speakers().get(place);
        return new Statement(
                found.kind(),
                status,
                spans(found.content(), places),
                spans(found.cue(), places),
                source == null ? List.of() : List.of(places.span(source.start(), source.end())),
                speaker,
                confidence.of(found, speaker),
                who.trusts().get(place),
                List.of(found.rule(), who.rules().get(place)),
                reportedIn);
    }

    private static Published published(Layout layout, ArticleHints hints) {
        boolean exact = layout.published().value() instanceof LocalDate;
        return exact || hints.publishedOn() == null ? layout.published() : given(hints);
    }

    private static Published given(ArticleHints hints) {
        return hints.publishedOn() == null ? Published.UNKNOWN : new Published(hints.publishedOn(), "given");
    }

    private static List<Span> spans(List<Range> ranges, CodePoints places) {
        return ranges.stream()
                .map(range -> places.span(range.start(), range.end()))
                .toList();
    }

    private static List<Mention> mentions(
            List<SpeakerResolver.Named> names, List<Attribution> attributions, CodePoints places) {
        var sources = new TreeMap<Integer, Range>();
        for (var one : attributions) {
            putSource(sources, one.source());
        }
        var mentions = new ArrayList<Mention>();
        for (var name : names) {
            var source = sources.floorEntry(name.range().start());
            if (source == null || !source.getValue().contains(name.range())) {
                mentions.add(new Mention(
                        places.span(name.range().start(), name.range().end()), name.speaker()));
            }
        }
        return List.copyOf(mentions);
    }

    private static void putSource(Map<Integer, Range> sources, @Nullable Range source) {
        if (source != null) sources.put(source.start(), source);
    }
}
