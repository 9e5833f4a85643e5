package io.onrecord.local.chaos;

import io.onrecord.local.api.Api;
import io.onrecord.local.instance.Ports;
import io.onrecord.local.kafka.Topics;
import io.onrecord.local.services.Health;
import io.onrecord.local.services.Service;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether everything does its work again. */
final class Readiness {
    private static final int PAUSE = 200;
    private static final int SECONDS = 2;

    private final Ports ports;
    private final DataSource owner;
    private final Health health = new Health(Api.client());

    Readiness(Ports ports, DataSource owner) {
        this.ports = ports;
        this.owner = owner;
    }

    /** Waits for both stores and all four services. */
    void await() throws InterruptedException {
        while (!all()) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean all() throws InterruptedException {
        if (!Topics.listening("127.0.0.1:" + ports.kafka()) || !answers()) {
            return false;
        }
        for (Service service : Service.values()) {
            if (!health.ready(service.port(ports))) {
                return false;
            }
        }
        return true;
    }

    private boolean answers() {
        try (Connection connection = owner.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
