package io.onrecord.dashboard.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of languages, as people say them. */
@TemplateExtension(namespace = "languages")
public final class Languages {
    private static final String UNDERSTOOD = "en";

    private Languages() {}

    /** The name of a language that statements are not found in; null of English, and where it cannot be told. */
    public static @Nullable String foreign(@Nullable String code) {
        return code == null || code.equals(UNDERSTOOD) ? null : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
