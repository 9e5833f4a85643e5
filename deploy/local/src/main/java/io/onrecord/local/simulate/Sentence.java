package io.onrecord.local.simulate;

import java.util.List;

/**
 * Where who said what stands in the text of its article; offsets in characters.
 *
 * @param name of who said it, as it is written there
 */
record Sentence(int content, int cue, int source, String name) {
    private static final String CUE = "said";

    /** Writes the sentence behind the text. */
    static Sentence written(Carried carried, String name, StringBuilder text) {
        String words = carried.utterance().words();
        if (carried.kind().equals("INDIRECT")) {
            int source = text.length();
            int cue = text.append(name).append(' ').length();
            int content = text.append(CUE + " ").length();
            text.append(words).append('.');
            return new Sentence(content, cue, source, name);
        }
        int content = text.append('“').length();
        int cue = text.append(words).append(",” ").length();
        int source = text.append(CUE + " ").length();
        text.append(name).append('.');
        return new Sentence(content, cue, source, name);
    }

    List<Integer> contentSpan(String words) {
        return List.of(content, content + words.length());
    }

    List<Integer> cueSpan() {
        return List.of(cue, cue + CUE.length());
    }

    List<Integer> sourceSpan() {
        return List.of(source, source + name.length());
    }
}
