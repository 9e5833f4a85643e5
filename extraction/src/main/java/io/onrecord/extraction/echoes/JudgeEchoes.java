package io.onrecord.extraction.echoes;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.onrecord.extraction.topics.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * Decides whether two statements of one speaker are the same utterance: a logistic regression on {@link Sign}s, fitted on
 * annotated articles by {@code extraction/training/echoes.py} and kept in {@code weights.yaml} beside this class. The answer
 * depends on the two alone.
 */
public final class JudgeEchoes {
    private static final String FILE = "weights.yaml";

    private final Judgement judgement;

    private JudgeEchoes(Judgement judgement) {
        this.judgement = judgement;
    }

    /** The one that ships. */
    public static JudgeEchoes standard() {
        try (var in = JudgeEchoes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            var signs = Arrays.stream(Sign.values())
                    .sorted(Comparator.comparingInt(Sign::place))
                    .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                    .toList();
            return new JudgeEchoes(Judgement.read(new YAMLMapper().readTree(in), FILE, signs));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The same whichever is named first. */
    public Likeness judge(Utterance a, Utterance b) {
        var signs = Likeness.signs(a, b);
        int run = (int) Math.round(Math.expm1(signs[Sign.RUN.place()]));
        return new Likeness(judgement.probability(signs), signs[Sign.MEANING.place()], run, Likeness.areContrary(a, b));
    }

    /** What turns round in nearly the same words is no copy but a change of position, however alike: no sample is needed to know that. */
    public boolean isEcho(Likeness likeness) {
        return !likeness.isContrary() && judgement.believes(likeness.probability());
    }
}
