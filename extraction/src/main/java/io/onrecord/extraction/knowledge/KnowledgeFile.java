package io.onrecord.extraction.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.onrecord.extraction.Speaker.Gender;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one YAML file with any of the lists that make up {@link Knowledge}. */
final class KnowledgeFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private KnowledgeFile() {}

    static Knowledge read(String fileName, Reader yaml) {
        var file = new Fields(fileName, parse(fileName, yaml));
        file.allow(keys());
        return new Knowledge(
                file.each("countries", Country::read),
                file.each("speakers", KnownSpeaker::read),
                file.each("agencies", Agency::read),
                file.each("cues", CueVerb::read),
                file.each("roles", Role::read),
                file.each("titles", Title::read),
                file.each("boilerplate", Boilerplate::read),
                givenNames(file),
                words(file),
                file.each("statuses", StatusVerb::read),
                file.texts("hedges"),
                file.each("opposites", Opposites::read),
                file.texts("retractions"),
                file.each("calibration", Precision::read).stream()
                        .collect(Collectors.toUnmodifiableMap(Precision::rule, Function.identity())));
    }

    private static String[] keys() {
        var lists = Stream.of(
                "countries",
                "speakers",
                "agencies",
                "cues",
                "roles",
                "titles",
                "boilerplate",
                "given-names",
                "statuses",
                "hedges",
                "opposites",
                "retractions",
                "calibration");
        return Stream.concat(lists, Arrays.stream(SourceNoun.values()).map(KnowledgeFile::key))
                .toArray(String[]::new);
    }

    private static JsonNode parse(String fileName, Reader yaml) {
        try {
            var tree = YAML.readTree(yaml);
            return tree.isMissingNode() || tree.isNull() ? YAML.createObjectNode() : tree;
        } catch (IOException e) {
            throw new KnowledgeException(fileName + ": is not YAML: " + e.getMessage(), e);
        }
    }

    private static Map<String, Gender> givenNames(Fields file) {
        var names = new HashMap<String, Gender>();
        var node = file.node().get("given-names");
        if (node != null) {
            var lists = new Fields(file.place() + ", given-names", node);
            lists.allow("male", "female", "either");
            lists.texts("male").forEach(name -> names.put(name, Gender.MALE));
            lists.texts("female").forEach(name -> names.put(name, Gender.FEMALE));
            lists.texts("either").forEach(name -> names.put(name, Gender.UNKNOWN));
        }
        return names;
    }

    private static Map<SourceNoun, List<String>> words(Fields file) {
        var words = new EnumMap<SourceNoun, List<String>>(SourceNoun.class);
        for (var kind : SourceNoun.values()) {
            words.put(kind, file.texts(key(kind)));
        }
        return words;
    }

    private static String key(SourceNoun kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
