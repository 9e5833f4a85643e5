package io.onrecord.dashboard.position;

import io.onrecord.contracts.StatementStatus;
import io.onrecord.contracts.api.PositionChange;
import io.onrecord.contracts.api.PositionChange.Ground;
import io.onrecord.contracts.api.PositionChange.Verdict;
import io.onrecord.dashboard.statement.Matches;
import java.util.List;

/**
 * Two statements side by side, the words for which they were pointed out marked.
 *
 * @param draft what the form has
 * @param token of the form
 */
public record Contrast(
        PositionChange change, List<Matches.Piece> earlier, List<Matches.Piece> later, Draft draft, String token) {
    private static final double PERCENT = 100;

    static Contrast of(PositionChange change, String token) {
        return of(change, Draft.of(change.verdict()), token);
    }

    static Contrast of(PositionChange change, Draft draft, String token) {
        var grounds = change.grounds();
        return new Contrast(
                change,
                Marked.in(
                        change.earlier().text(),
                        grounds.stream().map(Ground::earlier).toList()),
                Marked.in(
                        change.later().text(),
                        grounds.stream().map(Ground::later).toList()),
                draft,
                token);
    }

    /** Why the two were pointed out, in words. */
    public List<String> reasons() {
        return change.grounds().stream().map(this::reason).toList();
    }

    private String reason(Ground ground) {
        String both = "“" + ground.earlier() + "” and “" + ground.later() + "”";
        return switch (ground.sign()) {
            case NEGATION -> both + ": what the one says is so the other says is not";
            case OPPOSITE -> both + ": words for opposite sides of a question";
            case RETRACTION -> "“" + ground.later() + "”: the later takes something back";
            case STATUS ->
                both
                        + (change.earlier().status() == StatementStatus.DENIED
                                ? ": the earlier is a denial, the later is not"
                                : ": the later is a denial, the earlier is not");
            case NUMBER -> both + ": not the same number, or not the same time";
            case CERTAINTY -> both + ": the one is sure, the other is not";
        };
    }

    /** How near the two are in meaning; empty when nobody has compared them. */
    public String likeness() {
        Double meaning = change.meaning();
        return meaning == null ? "" : "likeness of meaning " + Math.round(meaning * PERCENT) + " of 100";
    }

    /** What a person has decided; empty when nobody has. */
    public String decided() {
        var verdict = change.verdict();
        return verdict == null ? "" : name(verdict.verdict());
    }

    public boolean isDecided() {
        return change.verdict() != null;
    }

    /** Whether the form has what is not decided. */
    public boolean isOpen() {
        return !isDecided() || isTyped();
    }

    /** Whether somebody has typed what was not taken. */
    public boolean isTyped() {
        return !draft.equals(Draft.of(change.verdict()));
    }

    /** Of the statements that the verdict was given on, which may be copies of these. */
    public String undo() {
        var verdict = change.verdict();
        return verdict == null ? "" : "/positions/changes/" + verdict.of() + "/undo";
    }

    static String name(Verdict verdict) {
        return switch (verdict) {
            case REVERSAL -> "Reversal";
            case REFINEMENT -> "Refinement";
            case NO_CHANGE -> "No change";
        };
    }
}
