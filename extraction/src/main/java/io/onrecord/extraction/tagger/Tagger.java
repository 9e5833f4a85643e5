package io.onrecord.extraction.tagger;

import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.statements.Attribution;
import io.onrecord.extraction.statements.Findings;
import io.onrecord.extraction.statements.NameGuess;
import io.onrecord.extraction.statements.StatementFinder;
import io.onrecord.extraction.text.Paragraph;
import io.onrecord.extraction.text.Range;
import io.onrecord.extraction.text.Token;
import io.onrecord.extraction.text.Tokens;
import io.onrecord.extraction.text.WordPieces;
import io.onrecord.extraction.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements with the trained net. Model, settings and vocabulary are files of this module and of a Maven artifact:
 * nothing is fetched. Safe for many threads.
 */
public final class Tagger implements StatementFinder {
    static final String RULE = "tagger";

    /** No news article is longer, and reading more would take the net a minute. */
    private static final int MOST_CHARACTERS = 60_000;

    private final Settings settings;
    private final WordPieces wordPieces;
    private final Net net;
    private final Chain chain;
    private final Linker linker;

    Tagger(Settings settings, WordPieces wordPieces, Net net) {
        this.settings = settings;
        this.wordPieces = wordPieces;
        this.net = net;
        this.chain = new Chain(settings.steps());
        this.linker = new Linker(settings);
    }

    /** The tagger that comes with this version; loading takes a fraction of a second and some 60 MB outside the heap. */
    public static Tagger load() {
        try (var model = resource("tagger.onnx");
                var settings = resource("tagger.json");
                var tokenizer = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
            return new Tagger(Settings.read(settings), WordPieces.read(tokenizer), new OnnxNet(model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the tagger cannot be read", e);
        }
    }

    /** Changes whenever the same text may be labelled differently. */
    public String version() {
        return settings.version();
    }

    /** How many of the paragraphs, from the first, the net should be asked to read. */
    int reach(List<Paragraph> paragraphs) {
        int characters = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            characters += paragraphs.get(p).end() - paragraphs.get(p).start();
            if (characters > MOST_CHARACTERS) return p;
        }
        return paragraphs.size();
    }

    @Override
    public List<Attribution> find(String text, List<Paragraph> paragraphs) {
        return read(text, paragraphs).attributions();
    }

    @Override
    public Findings read(String text, List<Paragraph> paragraphs) {
        var quoted = new Quoted(paragraphs);
        var all = new Taken();
        var names = new ArrayList<NameGuess>();
        var beyond = new ArrayList<Attribution>();
        for (var window : Windows.over(text, paragraphs, wordPieces, settings.sight())) {
            ReadingStoppedException.throwIfInterrupted();
            var scores = net.score(window);
            names.addAll(NameLabels.guesses(window, scores.names()));
            for (var found : linker.join(chain.stretches(scores.roles()), scores.links())) {
                if (!window.isCore(found.cue().from())) continue;
                var one = attribution(found, window, text, quoted, scores.roles());
                if (one == null) continue;
                if (window.isCore(found.content().getFirst().from())) all.add(one);
                else beyond.add(one);
            }
        }
        // What stands in another window's core is that window's, if it tells whose it is.
        beyond.stream().filter(all::isFree).toList().forEach(all::add);
        return new Findings(List.copyOf(all.all()), List.copyOf(names));
    }

    private @Nullable Attribution attribution(Found found, Window window, String text, Quoted quoted, float[][] roles) {
        var cue = ranges(window, found.cue(), text);
        int paragraph = cue.isEmpty() ? -1 : quoted.paragraph(cue.getFirst().start());
        var content = found.content().stream()
                .flatMap(one -> window.ranges(one.from(), one.to()).stream())
                .filter(range -> quoted.paragraph(range.start()) == paragraph || quoted.isQuoted(range))
                .map(range -> quoted.withoutMarks(Trim.start(text, range)))
                .filter(range -> range.length() > 0)
                .toList();
        if (cue.isEmpty() || content.isEmpty()) return null; // a colon alone is a cue for the rules to judge
        if (saysNothing(text, content)) return null;
        return new Attribution(
                RULE,
                quoted.kind(content),
                quoted.paragraph(content.getFirst().start()),
                content,
                cue,
                source(window, found.source(), text),
                likelihood(found, roles));
    }

    /** "Could dismiss her", "denied it", also where another is quoted saying so: a pronoun alone tells nobody what was said. */
    private static boolean saysNothing(String text, List<Range> content) {
        return content.stream()
                .flatMap(range -> Tokens.of(text, range.start(), range.end()).stream())
                .filter(Token::isWord)
                .allMatch(word -> Words.POINTING.contains(word.lower()));
    }

    private static @Nullable Range source(Window window, @Nullable Stretch source, String text) {
        if (source == null) return null;
        var ranges = ranges(window, source, text);
        if (ranges.isEmpty()) return null;
        var trimmed = Trim.source(text, ranges.getFirst());
        return trimmed.length() == 0 ? null : trimmed;
    }

    private static List<Range> ranges(Window window, Stretch stretch, String text) {
        return window.ranges(stretch.from(), stretch.to()).stream()
                .map(range -> Trim.both(text, range))
                .filter(range -> range.length() > 0)
                .toList();
    }

    private double likelihood(Found found, float[][] roles) {
        double content = found.content().stream()
                .mapToDouble(one -> Chain.likelihood(roles, one))
                .min()
                .orElse(0);
        return settings.certainty().of(content, Chain.likelihood(roles, found.cue()), found.toCue());
    }

    private static InputStream resource(String name) throws IOException {
        var in = Tagger.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
