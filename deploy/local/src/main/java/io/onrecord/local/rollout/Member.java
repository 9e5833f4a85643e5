package io.onrecord.local.rollout;

import io.onrecord.local.services.Service;
import java.util.Optional;

/**
 * One process of the fleet.
 *
 * @param name of its log and pid file
 * @param port where it answers
 * @param service what it is; empty for a store
 */
record Member(String name, int port, Optional<Service> service) {
    static Member of(Service service, int number, int port) {
        return new Member(service.module() + "-" + number, port, Optional.of(service));
    }

    static Member store(String name, int port) {
        return new Member(name, port, Optional.empty());
    }

    boolean isDatabase() {
        return name.startsWith("postgres");
    }
}
