package io.onrecord.extraction.evaluation;

/** Which annotated statements are measured; what was found of the others counts neither for nor against. */
public enum Slice {
    ALL,
    SPEECH,
    DIRECT,
    MIXED,
    INDIRECT;

    boolean holds(AnnotatedStatement statement) {
        return switch (this) {
            case ALL -> true;
            case SPEECH -> statement.isSpeech();
            case DIRECT -> statement.type().equals("direct");
            case MIXED -> statement.type().equals("mixed");
            case INDIRECT -> statement.type().equals("indirect");
        };
    }
}
