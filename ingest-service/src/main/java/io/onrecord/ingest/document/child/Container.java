package io.onrecord.ingest.document.child;

import io.onrecord.ingest.document.Answer;
import io.onrecord.ingest.document.Answer.Reason;
import io.onrecord.ingest.document.DocumentKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What the container of a document says before anything of it is parsed: parsers pass over a damaged one in silence. */
final class Container {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED = "EncryptedPackage";

    private Container() {}

    static Optional<Answer> trouble(DocumentKind kind, byte[] document) {
        return switch (kind) {
            case DOCX, ODT, EPUB -> troubleOfZip(document);
            case PDF, RTF, EML -> Optional.empty();
        };
    }

    private static Optional<Answer> troubleOfZip(byte[] document) {
        if (isOle(document)) {
            boolean encrypted = new String(document, StandardCharsets.UTF_16LE).contains(ENCRYPTED);
            return Optional.of(new Answer.Refused(encrypted ? Reason.ENCRYPTED : Reason.BROKEN, ""));
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document))
                .get()) {
            return zip.getEntries().hasMoreElements()
                    ? Optional.empty()
                    : Optional.of(new Answer.Refused(Reason.BROKEN, "there is nothing in it"));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(new Answer.Refused(Reason.BROKEN, String.valueOf(broken.getMessage())));
        }
    }

    /** Word wraps what it encrypts in the container of its old files. */
    private static boolean isOle(byte[] document) {
        return document.length > OLE.length && java.util.Arrays.equals(document, 0, OLE.length, OLE, 0, OLE.length);
    }
}
