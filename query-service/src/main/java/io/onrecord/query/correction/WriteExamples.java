package io.onrecord.query.correction;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.onrecord.contracts.api.CorrectionExample;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes corrections with the words that they were made of, one a line; no more than some are in memory. */
@ApplicationScoped
class WriteExamples {
    private static final int SOME = 100;

    private final ReadExamples read;
    private final ObjectMapper json;

    WriteExamples(ReadExamples read, ObjectMapper json) {
        this.read = read;
        this.json = json;
    }

    /** The latest first. */
    void write(CorrectionParameters wanted, OutputStream out) throws IOException {
        List<CorrectionExample> some = read.before(Long.MAX_VALUE, SOME, wanted);
        if (some.isEmpty()) {
            return;
        }
        // What is written to stays open: it is not ours to close.
        try (SequenceWriter lines = json.writer()
                .withRootValueSeparator("\n")
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValues(out)) {
            while (!some.isEmpty()) {
                lines.writeAll(some);
                some = some.size() < SOME
                        ? List.of()
                        : read.before(some.getLast().correction().number(), SOME, wanted);
            }
        }
        out.write('\n');
    }
}
