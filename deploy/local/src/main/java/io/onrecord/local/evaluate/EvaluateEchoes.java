package io.onrecord.local.evaluate;

import io.onrecord.extraction.echoes.JudgeEchoes;
import io.onrecord.extraction.echoes.Rarity;
import io.onrecord.extraction.evaluation.AnnotatedEchoes;
import io.onrecord.extraction.evaluation.EchoEvaluation;
import io.onrecord.extraction.evaluation.EchoFigures;
import io.onrecord.extraction.evaluation.LabelsException;
import io.onrecord.extraction.topics.MiniLm;
import java.nio.file.Path;
import java.util.ArrayList;

/** Groups annotated statements into echoes and compares them with the annotated ones. */
public final class EvaluateEchoes {
    private EvaluateEchoes() {}

    /**
     * The figures.
     *
     * @throws BadInput when the file cannot be read or says of no statement that it is an echo
     */
    public static EchoFigures of(Path gold) {
        var lines = new ArrayList<String>();
        Lines.each(gold, (origin, line) -> lines.add(line));
        try (var model = new MiniLm()) {
            var statements = AnnotatedEchoes.of(lines, model, Rarity.standard());
            if (statements.stream().allMatch(one -> one.echo() == null)) {
                throw new BadInput(gold + " says of no statement with a speaker_id that it is an echo");
            }
            return EchoEvaluation.of(statements, JudgeEchoes.standard());
        } catch (LabelsException wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()));
        }
    }
}
