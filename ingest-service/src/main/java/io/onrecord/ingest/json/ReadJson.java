package io.onrecord.ingest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.onrecord.contracts.api.ProblemException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one small object from JSON, and no more of it than any such needs. A field that it does not have is refused: what is
 * misspelt would be left out without a word.
 *
 * @param <T> the object
 */
public final class ReadJson<T> {
    private final ObjectReader reader;
    private final String what;
    private final int mostBytes;
    private final String enough;
    private final String example;

    /**
     * Reads one kind of object.
     *
     * @param what it is called, such as topic
     * @param mostBytes that it may have
     * @param enough what fits into as much, or nothing
     * @param example of what to send
     */
    public ReadJson(ObjectMapper mapper, Class<T> type, String what, int mostBytes, String enough, String example) {
        this.reader = mapper.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.what = what;
        this.mostBytes = mostBytes;
        this.enough = enough;
        this.example = example;
    }

    /**
     * The object.
     *
     * @throws ProblemException 413 when it is too large, 400 when it is no such JSON
     */
    public T read(InputStream json) throws IOException {
        byte[] bytes = json.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new ProblemException(
                    413,
                    what + "-too-large",
                    "The " + what + " is too large",
                    "a " + what + " may have " + mostBytes + " bytes" + enough);
        }
        try {
            @Nullable T read = reader.readValue(bytes);
            if (read == null) {
                throw badJson("there is nothing in it: send " + example);
            }
            return read;
        } catch (UnrecognizedPropertyException misspelt) {
            throw badJson("there is no field '" + misspelt.getPropertyName() + "'; known: "
                    + misspelt.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } catch (JsonProcessingException unreadable) {
            throw badJson(unreadable.getOriginalMessage() + ": send " + example);
        } catch (CharConversionException otherBytes) {
            throw badJson("it is not in UTF-8: " + otherBytes.getMessage());
        }
    }

    private static ProblemException badJson(String detail) {
        return new ProblemException(400, "json-invalid", "The JSON cannot be read", detail);
    }
}
