package io.onrecord.local.load;

import io.onrecord.local.files.FileKind;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is in folders and then what comes, until it is told to stop. It looks, and is not told: notices of the system do not
 * come from folders of other machines.
 */
public final class WatchFolders {
    private final List<Path> folders;
    private final Duration pause;
    private final Arrivals arrivals = new Arrivals();
    private final CountDownLatch stop = new CountDownLatch(1);

    public WatchFolders(List<Path> folders, Duration pause) {
        this.folders = folders;
        this.pause = pause;
    }

    /** From another thread. */
    public void stop() {
        stop.countDown();
    }

    /** What could not be handed in, because nobody answered, comes again. */
    void again(Piece piece) {
        if (piece instanceof Piece.Marked marked) {
            arrivals.again(marked.file());
        }
    }

    /** Every piece of every file, without end until {@link #stop}. */
    public Stream<Piece> pieces(@Nullable Journal journal) {
        return Stream.generate(this::look)
                .takeWhile(files -> stop.getCount() > 0)
                .mapMulti((complete, sink) -> {
                    try {
                        ArticleFiles found = new ArticleFiles(new Resume(journal, stopping(sink), passedOver -> {}));
                        complete.forEach(found::at);
                        pause();
                    } catch (Stopped now) {
                        // What was not handed in yet is not in the journal.
                    }
                });
    }

    private Consumer<Piece> stopping(Consumer<Piece> sink) {
        return piece -> {
            if (stop.getCount() == 0) {
                throw new Stopped();
            }
            sink.accept(piece);
        };
    }

    private void pause() {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException now) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> look() {
        Map<Path, Arrivals.Look> now = new HashMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Looking(now));
            } catch (IOException away) {
                // A folder of another machine may come back.
            }
        }
        return arrivals.complete(now);
    }

    /** Names that begin with a dot are those of copies under way. */
    private static final class Looking extends SimpleFileVisitor<Path> {
        private final Map<Path, Arrivals.Look> now;

        Looking(Map<Path, Arrivals.Look> now) {
            this.now = now;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean ours = FileKind.of(file) != FileKind.OTHER
                    && !file.getFileName().toString().startsWith(".");
            if (ours && attributes.isRegularFile()) {
                now.put(
                        file,
                        new Arrivals.Look(
                                attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
