package io.onrecord.local.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in words that go on after its name: the exceptions themselves often say the name alone. */
public final class Trouble {
    public static final String NOT_UTF_8 = "is not UTF-8, which JSON must be";

    private Trouble() {}

    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> "there is no such file or folder";
            case AccessDeniedException denied -> "cannot be read: permission denied";
            case CharacterCodingException notUtf8 -> NOT_UTF_8;
            default -> "cannot be read: " + failure;
        };
    }
}
