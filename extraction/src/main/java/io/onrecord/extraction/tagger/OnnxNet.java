package io.onrecord.extraction.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * The net run by ONNX Runtime, in 8-bit integers. One window at a time and on the caller's own thread: the integers are
 * scaled by the greatest number in the batch, so in a batch a window's scores would depend on its neighbours; and callers are
 * as many as there are cores.
 */
final class OnnxNet implements Net {
    private static final Set<String> WANTED = Set.of("roles", "names", "links");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    OnnxNet(byte[] model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Windows are of all lengths: patterns kept for each would only grow the memory.
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the tagger's net does not load: " + e.getMessage(), e);
        }
    }

    @Override
    public Scores score(Window window) {
        long[] shape = {1, window.size()};
        var ones = new long[window.size()];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.types()), shape);
                var output = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types), WANTED)) {
            return new Scores(rows(output, "roles"), rows(output, "names"), rows(output, "links"));
        } catch (OrtException e) {
            throw new IllegalStateException("the tagger's net failed: " + e.getMessage(), e);
        }
    }

    private static float[][] rows(OrtSession.Result output, String name) throws OrtException {
        var value = output.get(name).orElseThrow(() -> new IllegalStateException("the net has no output " + name));
        return ((float[][][]) value.getValue())[0];
    }
}
