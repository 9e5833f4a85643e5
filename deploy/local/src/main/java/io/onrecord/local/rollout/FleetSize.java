package io.onrecord.local.rollout;

/**
 * How many there are of each.
 *
 * @param brokers of Kafka, each controller too
 * @param standby whether a second Postgres follows the first, and answers what is only read
 */
public record FleetSize(int brokers, boolean standby, int ingest, int extract, int query, int dashboard) {
    public static final FleetSize ONE_OF_EACH = new FleetSize(1, false, 1, 1, 1, 1);

    /** As a small cluster has it. */
    public static final FleetSize SEVERAL = new FleetSize(3, true, 2, 3, 2, 2);

    /** One of each, but for extract-service. */
    public static FleetSize reading(int extract) {
        return new FleetSize(1, false, 1, extract, 1, 1);
    }
}
