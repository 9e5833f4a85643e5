package io.onrecord.extraction.topics;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.onrecord.extraction.ReadingStoppedException;
import io.onrecord.extraction.text.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence embeddings of all-MiniLM-L6-v2 in 8-bit integers. Model and vocabulary are files of a Maven artifact: nothing
 * is fetched, and only the temporary folder is written to.
 *
 * <p>Texts go through one at a time and on the caller's own thread. The 8-bit model scales its numbers by the greatest in the
 * batch, so in a batch a text's vector would depend on its neighbours; and callers are as many as there are cores.
 */
public final class MiniLm implements Embedder, AutoCloseable {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /** A statement's first hundred words or so say what it is about. */
    private static final int MOST_PIECES = 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    public MiniLm() {
        try (var model = resource(MODEL);
                var tokenizer = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            session = environment.createSession(model.readAllBytes(), options);
            pieces = WordPieces.read(tokenizer);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model does not load: " + e.getMessage(), e);
        }
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (var text : texts) {
            ReadingStoppedException.throwIfInterrupted();
            vectors.add(embed(text));
        }
        return vectors;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model does not close: " + e.getMessage(), e);
        }
    }

    private float[] embed(String text) {
        long[] ids = pieces.of(text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var output = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return Vectors.centre(List.of(((float[][][]) output.get(0).getValue())[0]));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
        }
    }

    /** The pieces that the model was trained on, without the model. */
    public static WordPieces vocabulary() {
        try (var tokenizer = resource(TOKENIZER)) {
            return WordPieces.read(tokenizer);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary of the sentence model cannot be read", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var in = MiniLm.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
