package io.onrecord.dashboard.door;

import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who the dashboard is. */
@ConfigMapping(prefix = "onrecord.dashboard")
interface DoorSettings {
    /** Host names that people reach it under, without port, besides those of loopback; a request under any other is refused ({@code misdirected-request}). */
    @Fits(Form.HOST)
    Optional<List<String>> hosts();
}
