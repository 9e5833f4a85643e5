package io.onrecord.dashboard.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails once it has grown past a limit: a length that nobody announced cannot be refused beforehand. */
final class AtMost implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long limit;
    private long seen;
    private @Nullable Handler<Throwable> failed;
    private Runnable whenEnded = () -> {};

    AtMost(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** What to do once all of it has been passed on. */
    void whenEnded(Runnable then) {
        whenEnded = then;
    }

    /** It has grown past the limit. */
    boolean exceeded() {
        return seen > limit;
    }

    /** The body is too long. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> count(chunk, handler));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        seen += chunk.length();
        if (seen <= limit) {
            handler.handle(chunk);
        } else if (failed != null) {
            Handler<Throwable> once = failed;
            failed = null;
            once.handle(new TooLongException());
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            handler.handle(null);
                            whenEnded.run();
                        });
        return this;
    }
}
