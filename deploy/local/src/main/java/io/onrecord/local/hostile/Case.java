package io.onrecord.local.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * One attempt to do harm.
 *
 * @param family what it belongs to, as the table names it
 * @param name what it tries; no other case of its family has it
 * @param way how it comes
 * @param wanted what has to become of it
 */
record Case(String family, String name, Way way, Wanted wanted) {
    /** What has to become of a case, besides an answer in time that is no failure of the service. */
    enum Wanted {
        /** Taken or refused. */
        ANSWER,
        /** Refused: it leads inside. */
        REFUSAL,
        /** The connection may be closed without a word: it is no request. */
        ANYTHING
    }

    /** Makes its bytes when they are needed: many are large, and some are larger than memory before they are packed. */
    interface Bytes {
        byte[] make();

        /** The same, piece by piece where they are many. */
        default void writeTo(OutputStream out) throws IOException {
            out.write(make());
        }

        default long size() {
            return make().length;
        }
    }

    /** How a case comes to the service. */
    sealed interface Way {
        /**
         * As the body of a POST.
         *
         * @param path below {@code /api/v1/}
         * @param type media type, sent as it is
         */
        record Body(String path, String type, Bytes bytes) implements Way {}

        /**
         * As a file of an upload.
         *
         * @param type media type of the part, sent as it is
         * @param fields of the form beside the file
         */
        record File(String filename, String type, Bytes bytes, Map<String, String> fields) implements Way {}

        /** As a page that is served, and fetched on request. */
        record Page(Served served) implements Way {}

        /**
         * As a feed that is served, and looked at on request.
         *
         * @param followed until its items are through
         */
        record Feed(Served served, boolean followed) implements Way {}

        /**
         * As an address.
         *
         * @param path that is asked to fetch it, below {@code /api/v1/}
         */
        record Link(String path, String address) implements Way {}

        /**
         * On a connection to the service, byte by byte.
         *
         * @param head where {@link #KEY} stands for the key
         * @param whole whether nothing more is expected to come after it
         */
        record Raw(String head, Bytes body, boolean whole) implements Way {
            static final String KEY = "{key}";
        }

        /** The same, with its bytes made, so that what it takes to make them is not measured. */
        default Way made() {
            return switch (this) {
                case Body(String path, String type, Bytes bytes) -> new Body(path, type, made(bytes));
                case File(String filename, String type, Bytes bytes, Map<String, String> fields) ->
                    new File(filename, type, made(bytes), fields);
                case Page(Served served) -> new Page(made(served));
                case Feed(Served served, boolean followed) -> new Feed(made(served), followed);
                case Raw(String head, Bytes body, boolean whole) -> new Raw(head, made(body), whole);
                case Link link -> link;
            };
        }

        private static Served made(Served served) {
            return new Served(served.head(), made(served.body()), served.ending());
        }

        private static Bytes made(Bytes bytes) {
            byte[] made = bytes.make();
            return () -> made;
        }
    }

    /** The same, with its bytes made. */
    Case made() {
        return new Case(family, name, way.made(), wanted);
    }

    static Case of(String family, String name, Way way) {
        return new Case(family, name, way, Wanted.ANSWER);
    }

    /** The same, but it has to be refused. */
    Case refused() {
        return new Case(family, name, way, Wanted.REFUSAL);
    }

    /** The same, but nobody has to answer it. */
    Case orSilence() {
        return new Case(family, name, way, Wanted.ANYTHING);
    }
}
