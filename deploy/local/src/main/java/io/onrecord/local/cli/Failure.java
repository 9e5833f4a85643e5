package io.onrecord.local.cli;

/** A failure in words. */
final class Failure {
    private Failure() {}

    static String message(Throwable failure) {
        String message = failure.getMessage();
        // A bare file name, as NoSuchFileException has it, says too little.
        return message != null && message.contains(" ")
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }
}
