package io.onrecord.extraction.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The forms of an English verb: base, third person, past, participle. */
final class Inflection {
    private Inflection() {}

    /** All forms of a verb; in one of several words ("point out") the first is inflected. */
    static List<String> forms(String verb, List<String> irregularPast) {
        int space = verb.indexOf(' ');
        var head = space < 0 ? verb : verb.substring(0, space);
        var tail = space < 0 ? "" : verb.substring(space);
        var forms = new LinkedHashSet<String>(List.of(head, third(head), participle(head)));
        forms.addAll(irregularPast.isEmpty() ? List.of(past(head)) : irregularPast);
        var all = new ArrayList<String>();
        forms.forEach(form -> all.add(form + tail));
        return List.copyOf(all);
    }

    private static String third(String verb) {
        if (verb.matches(".*([sxz]|[cs]h|o)")) return verb + "es";
        return endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }

    private static String past(String verb) {
        if (verb.endsWith("e")) return verb + "d";
        if (endsInConsonantY(verb)) return verb.substring(0, verb.length() - 1) + "ied";
        return doubled(verb) + "ed";
    }

    private static String participle(String verb) {
        boolean silentE = verb.endsWith("e") && !verb.endsWith("ee");
        return (silentE ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
    }

    private static boolean endsInConsonantY(String verb) {
        return verb.matches(".*[^aeiou]y");
    }

    /** "quip" and "admit" double their last letter, "reveal" and "offer" do not. */
    private static String doubled(String verb) {
        boolean once = verb.matches("[^aeiou]*u?[aeiou][bdgmnprt]") || verb.matches(".*(mit|fer|cur|bet|bid)");
        boolean plain = verb.matches(".*(offer|differ|suffer)");
        return once && !plain ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
