package io.onrecord.extraction.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP's detector of 183 languages. Its probabilities are of no scale: what counts is how far the first is before the second. */
final class LanguageModel {
    private static final String FILE = "/langdetect-183.bin";

    /** Nearer ones, such as Norwegian's two, cannot be told apart; then nothing is said. */
    private static final double AHEAD = 1.3;

    /** What the model calls one language of a group that ISO 639-1 has one code for. */
    private static final Map<String, String> ONE_OF = Map.of(
            "cmn", "zh", "arb", "ar", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg", "zlm", "ms", "azj", "az",
            "uzn", "uz", "als", "sq");

    private static final Map<String, String> SHORT = shortCodes();

    private @Nullable LanguageDetectorME detector;

    @Nullable
    String of(String text) {
        Language[] found = detector().predictLanguages(text);
        if (found.length == 0 || (found.length > 1 && found[0].getConfidence() < AHEAD * found[1].getConfidence())) {
            return null;
        }
        String code = found[0].getLang();
        return SHORT.getOrDefault(code, ONE_OF.getOrDefault(code, code));
    }

    private synchronized LanguageDetectorME detector() {
        if (detector == null) {
            try (InputStream file = Objects.requireNonNull(LanguageModel.class.getResourceAsStream(FILE), FILE)) {
                detector = new LanguageDetectorME(new LanguageDetectorModel(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return detector;
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .forEach(code -> codes.put(Locale.of(code).getISO3Language(), code));
        return codes;
    }
}
