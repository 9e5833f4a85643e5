package io.onrecord.local.up;

import io.onrecord.local.instance.DataFolder;
import io.onrecord.local.instance.Ports;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} was asked for.
 *
 * @param home the folder of the project
 * @param external the database of somebody else; null for our own
 * @param kafka bootstrap servers of somebody else's Kafka; null for our own
 * @param seeds whether to load the sample
 * @param rehearse whether to make start-up caches when there is nothing else to do
 */
public record UpSettings(
        Path home,
        DataFolder folder,
        Ports ports,
        @Nullable ExternalPostgres external,
        @Nullable String kafka,
        boolean seeds,
        boolean rehearse) {

    /** The owner's login of a database that we do not run. */
    public record ExternalPostgres(String url, String user, String password) {}

    public String kafkaAddress() {
        return kafka != null ? kafka : "127.0.0.1:" + ports.kafka();
    }
}
