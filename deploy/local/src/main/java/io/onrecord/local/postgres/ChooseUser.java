package io.onrecord.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides as whom Postgres runs.
 *
 * @param root whether we are
 * @param machine what can be asked of it
 */
record ChooseUser(boolean root, Machine machine) {
    private static final String UNPRIVILEGED = "nobody";
    private static final String HINT = "Postgres does not run as root, and this machine allows neither a user namespace"
            + " (unshare -U) nor to become the user " + UNPRIVILEGED + " (setpriv --reuid): run onrecord as an ordinary"
            + " user, install util-linux, or give an external database with --postgres-url";

    /** Prints the first of the folders that the one who runs it cannot go through. */
    private static final String FIRST_CLOSED =
            "for folder; do if ! [ -x \"$folder\" ]; then echo \"$folder\"; exit; fi; done";

    /** Tries things out. */
    interface Machine {
        /** What a command printed; empty when it failed or is not there. */
        Optional<String> answer(List<String> command) throws InterruptedException;
    }

    static ChooseUser standard() {
        return new ChooseUser("root".equals(System.getProperty("user.name")), ChooseUser::run);
    }

    RunAs choose() throws IOException, InterruptedException {
        if (!root) {
            return new RunAs.Ourselves();
        }
        RunAs namespace = new RunAs.Namespace();
        if (works(namespace)) {
            return namespace;
        }
        Optional<RunAs> lowered = machine.answer(List.of("id", "-u", UNPRIVILEGED))
                .filter(uid -> uid.matches("[1-9]\\d{0,8}"))
                .map(uid -> new RunAs.Lowered(Integer.parseInt(uid)));
        if (lowered.isEmpty() || !works(lowered.get())) {
            throw new IOException(HINT);
        }
        return lowered.get();
    }

    private boolean works(RunAs who) throws InterruptedException {
        return machine.answer(who.command(List.of("true"))).isPresent();
    }

    /** Root goes through every folder; without its rights it may not, even to files of its own. */
    void requireWay(RunAs who, Path folder) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", "-c", FIRST_CLOSED, "sh"));
        // Whichever way the path is written, both have to be open when links are in it.
        Stream.concat(downTo(folder), downTo(folder.toRealPath())).distinct().forEach(line::add);
        String closed = machine.answer(who.command(line)).orElse("");
        if (!closed.isEmpty()) {
            throw new IOException("Postgres does not run as root, and without root's rights it cannot go through "
                    + closed + ": open that folder with chmod o+x, choose another place with --data,"
                    + " or run onrecord as an ordinary user");
        }
    }

    private static Stream<String> downTo(Path folder) {
        Path root = folder.getRoot();
        List<String> way = new ArrayList<>(List.of(root.toString()));
        Path at = root;
        for (Path name : folder) {
            at = at.resolve(name);
            way.add(at.toString());
        }
        return way.stream();
    }

    private static Optional<String> run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("/").toFile())
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }
}
