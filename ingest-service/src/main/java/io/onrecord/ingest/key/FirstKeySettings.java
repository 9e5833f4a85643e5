package io.onrecord.ingest.key;

import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first administrator comes in. */
@ConfigMapping(prefix = "onrecord.access")
interface FirstKeySettings {
    /**
     * A key of an administrator that the operator has made ({@code onrecord_}, 12 of a to z and 2 to 7, {@code _}, 43 of
     * Base64 for URLs). It takes the place of the one that was given before. Without it a key is made when there is none,
     * and told once in the log.
     */
    @Fits(Form.KEY)
    Optional<String> adminKey();
}
