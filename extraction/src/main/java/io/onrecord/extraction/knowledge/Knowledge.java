package io.onrecord.extraction.knowledge;

import io.onrecord.extraction.Speaker.Gender;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything known before an article is read. {@link #standard()} ships with the reader; {@link #with} lays a user's own
 * file over it: lists grow, and an entry with the same name or id replaces the one that ships.
 *
 * @param givenNames given name to the gender it suggests
 * @param words lists of lower-case nouns by what they stand for
 * @param statuses what a cue tells of how the speaker holds what is said
 * @param hedges words and phrases, lower case, that make what is said uncertain
 * @param opposites words that take opposite sides of one question
 * @param retractions words and phrases, lower case, that take back what was held before
 * @param calibration measured precision by rule
 */
public record Knowledge(
        List<Country> countries,
        List<KnownSpeaker> speakers,
        List<Agency> agencies,
        List<CueVerb> cues,
        List<Role> roles,
        List<Title> titles,
        List<Boilerplate> boilerplate,
        Map<String, Gender> givenNames,
        Map<SourceNoun, List<String>> words,
        List<StatusVerb> statuses,
        List<String> hedges,
        List<Opposites> opposites,
        List<String> retractions,
        Map<String, Precision> calibration) {

    public static final Knowledge NONE = new Knowledge(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(),
            List.of(), List.of(), List.of(), Map.of());

    /** What ships on the class path. */
    public static Knowledge standard() {
        return StandardFiles.read();
    }

    /** Whether a file in a folder of data files is one, by its name; a file that is named itself is one in any case. */
    public static boolean isFile(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * This knowledge and that of one more file.
     *
     * @param fileName named in errors
     * @throws KnowledgeException when the file is not as it should be
     */
    public Knowledge with(String fileName, Reader yaml) {
        return plus(KnowledgeFile.read(fileName, yaml));
    }

    /** Lower-case nouns that stand for something; none when no file lists any. */
    public List<String> words(SourceNoun kind) {
        return words.getOrDefault(kind, List.of());
    }

    private Knowledge plus(Knowledge more) {
        return new Knowledge(
                merged(countries, more.countries, Country::name),
                merged(speakers, more.speakers, KnownSpeaker::id),
                merged(agencies, more.agencies, Agency::name),
                merged(cues, more.cues, CueVerb::verb),
                merged(roles, more.roles, Role::noun),
                merged(titles, more.titles, Title::title),
                joined(boilerplate, more.boilerplate),
                over(givenNames, more.givenNames),
                joined(words, more.words),
                merged(statuses, more.statuses, StatusVerb::verb),
                joined(hedges, more.hedges),
                merged(opposites, more.opposites, Opposites::question),
                joined(retractions, more.retractions),
                over(calibration, more.calibration));
    }

    private static <T> List<T> merged(List<T> ours, List<T> theirs, Function<T, String> key) {
        var all = new LinkedHashMap<String, T>();
        ours.forEach(one -> all.put(key.apply(one), one));
        theirs.forEach(one -> all.put(key.apply(one), one));
        return List.copyOf(all.values());
    }

    private static <T> List<T> joined(List<T> ours, List<T> theirs) {
        var all = new ArrayList<>(ours);
        all.addAll(theirs);
        return List.copyOf(all);
    }

    private static Map<SourceNoun, List<String>> joined(
            Map<SourceNoun, List<String>> ours, Map<SourceNoun, List<String>> theirs) {
        var all = new HashMap<>(ours);
        theirs.forEach((kind, nouns) -> all.merge(kind, nouns, Knowledge::joined));
        return Map.copyOf(all);
    }

    private static <V> Map<String, V> over(Map<String, V> ours, Map<String, V> theirs) {
        var all = new HashMap<>(ours);
        all.putAll(theirs);
        return Map.copyOf(all);
    }
}
