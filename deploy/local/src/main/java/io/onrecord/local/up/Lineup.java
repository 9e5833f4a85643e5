package io.onrecord.local.up;

import io.onrecord.local.process.ProcessSpec;
import io.onrecord.local.process.StopSignal;
import io.onrecord.local.services.JavaCommand;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import io.onrecord.local.services.StartupCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which services are started, and what is different about them.
 *
 * @param heapMegabytes limit of each; 0 for their usual ones
 * @param flags of the JVM and system properties, beside the usual ones
 * @param environment beside the usual one; the place for settings
 */
public record Lineup(List<Service> services, int heapMegabytes, List<String> flags, Map<String, String> environment) {
    static final Lineup ALL = new Lineup(List.of(Service.values()), 0, List.of(), Map.of());

    public Lineup {
        services = List.copyOf(services);
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    ProcessSpec process(Service service, ServiceProcess processes, StartupCache cache) {
        JavaCommand usual = processes.command(service);
        List<String> rest = new ArrayList<>(flags);
        rest.addAll(usual.rest());
        int heap = heapMegabytes > 0 ? heapMegabytes : usual.heapMegabytes();
        JavaCommand command = new JavaCommand(usual.name(), heap, usual.compiler(), rest);
        Map<String, String> settings = new HashMap<>(processes.environment(service));
        settings.putAll(environment);
        return new ProcessSpec(service.module(), () -> command.line(cache), settings, StopSignal.TERM);
    }
}
