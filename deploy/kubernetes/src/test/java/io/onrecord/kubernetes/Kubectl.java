package io.onrecord.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Renders an overlay with the same program that applies it. */
final class Kubectl {
    private Kubectl() {}

    static String kustomize(Path folder) {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl kustomize " + folder + " failed:\n" + output);
            }
            return output;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "kubectl does not run, and these tests need it (no cluster, only `kubectl kustomize`): "
                            + "install version 1.28 or newer from your distribution or as https://kubernetes.io/docs/tasks/tools/ says",
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while kubectl ran", interrupted);
        }
    }
}
