package io.onrecord.extract;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells Prometheus which service this is, of which release: by that it is known when one is away, or when two releases run. */
@ApplicationScoped
class TellVersion {
    void start(
            @Observes StartupEvent event,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Gauge.builder("onrecord.build.info", () -> 1)
                .tag("component", name)
                .tag("version", version)
                .description("Always 1; which service this process is, and of which release")
                .register(registry);
    }
}
