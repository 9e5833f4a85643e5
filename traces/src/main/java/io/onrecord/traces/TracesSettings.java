package io.onrecord.traces;

import io.onrecord.settings.Between;
import io.onrecord.settings.Fits;
import io.onrecord.settings.Form;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Traces of OpenTelemetry: what one article, or one request, went through in all services. */
@ConfigMapping(prefix = "onrecord.traces")
interface TracesSettings {
    /** Address of the collector that traces are sent to, by OTLP over HTTP (usually port 4318); without one there are none. */
    @Fits(Form.SERVICE_ADDRESS)
    Optional<String> to();

    /** One trace in so many is kept, whole; the others cost next to nothing. */
    @WithDefault("1")
    @Between(from = "1", to = "1000000")
    int oneIn();
}
