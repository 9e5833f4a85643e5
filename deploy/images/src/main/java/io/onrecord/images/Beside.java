package io.onrecord.images;

import io.onrecord.local.instance.Ports;
import io.onrecord.local.services.Service;
import io.onrecord.local.services.ServiceProcess;
import java.util.HashMap;
import java.util.Map;

/** What a service is told in its environment that runs beside a fleet, on a port of its own. */
final class Beside {
    private Beside() {}

    /** As its pod is told, but for addresses. */
    static Map<String, String> environment(ServiceProcess fleet, Service service, int port) {
        Ports ports = fleet.ports();
        Map<String, String> environment = new HashMap<>(fleet.environment(service));
        environment.put("LANG", "C.UTF-8");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        if (service == Service.DASHBOARD) {
            environment.put("ONRECORD_QUERY_URL", "http://127.0.0.1:" + ports.query());
            environment.put("ONRECORD_INGEST_URL", "http://127.0.0.1:" + ports.ingest());
        }
        return environment;
    }
}
