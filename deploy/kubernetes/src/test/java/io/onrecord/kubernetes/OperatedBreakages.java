package io.onrecord.kubernetes;

import static io.onrecord.kubernetes.Breakage.remove;
import static io.onrecord.kubernetes.Breakage.set;
import static io.onrecord.kubernetes.Overlay.PRODUCTION;
import static io.onrecord.kubernetes.Overlay.RESTORE;
import static io.onrecord.kubernetes.Policy.*;

import java.util.List;
import java.util.Map;

/** What can be done wrong to the resources of operators. */
final class OperatedBreakages {
    private static final String KAFKA = "Kafka/onrecord";
    private static final String POOL = "KafkaNodePool/broker";
    private static final String LISTENER = "/spec/kafka/listeners/clients";
    private static final String POSTGRES = "Cluster/postgres";
    private static final String SCALED = "ScaledObject/extract-service";
    private static final String TRIGGER = "/spec/triggers/0/metadata";
    private static final String OPERATORS = "/spec/entityOperator/template";
    private static final String QUERY = "Deployment/query-service";
    private static final String MAIN = "/spec/template/spec/containers/main";

    private static final List<Breakage> SCHEMAS = List.of(
            set(FITS_THE_SCHEMAS, PRODUCTION, KAFKA, LISTENER + "/autentication", Map.of("type", "scram-sha-512")),
            set(FITS_THE_SCHEMAS, PRODUCTION, KAFKA, LISTENER + "/port", "9093"),
            set(FITS_THE_SCHEMAS, PRODUCTION, KAFKA, LISTENER + "/type", "inside"),
            set(FITS_THE_SCHEMAS, PRODUCTION, KAFKA, "/kind", "KafkaCluster"),
            set(FITS_THE_SCHEMAS, PRODUCTION, KAFKA, "/apiVersion", "kafka.strimzi.io/v2"),
            remove(FITS_THE_SCHEMAS, PRODUCTION, POOL, "/spec/replicas"),
            set(FITS_THE_SCHEMAS, PRODUCTION, "KafkaTopic/articles", "/spec/partition", 48),
            set(
                    FITS_THE_SCHEMAS,
                    PRODUCTION,
                    "KafkaUser/query-service",
                    "/spec/authorization/acls/0/operation",
                    "Read"),
            set(FITS_THE_SCHEMAS, PRODUCTION, POSTGRES, "/spec/postgresql/synchronus", Map.of()),
            set(FITS_THE_SCHEMAS, PRODUCTION, POSTGRES, "/spec/instances", "three"),
            set(FITS_THE_SCHEMAS, PRODUCTION, POSTGRES, "/kind", "PostgresCluster"),
            set(FITS_THE_SCHEMAS, PRODUCTION, POSTGRES, "/spec/managed/roles/onrecord_query/passwordSecretName", "x"),
            remove(FITS_THE_SCHEMAS, PRODUCTION, "ScheduledBackup/postgres", "/spec/schedule"),
            set(FITS_THE_SCHEMAS, PRODUCTION, SCALED, "/spec/maxReplicas", 48),
            set(FITS_THE_SCHEMAS, PRODUCTION, SCALED, "/spec/minReplicaCount", "2"),
            set(FITS_THE_SCHEMAS, PRODUCTION, SCALED, TRIGGER + "/lagThreshold", 1000),
            set(FITS_THE_SCHEMAS, PRODUCTION, SCALED, "/kind", "ScaledDeployment"),
            set(FITS_THE_SCHEMAS, PRODUCTION, "PodMonitor/services", "/spec/podMetricsEndpoints/0/intervall", "30s"),
            set(FITS_THE_SCHEMAS, PRODUCTION, "PodMonitor/services", "/spec/podMetricsEndpoints/0/path", 1),
            set(FITS_THE_SCHEMAS, PRODUCTION, "PrometheusRule/onrecord", "/spec/groups/0/rules/0/fore", "5m"),
            set(SERVICES_ARE_WATCHED, PRODUCTION, "PrometheusRule/onrecord", "/kind", "PrometheusRules"));

    private static final List<Breakage> KAFKAS = List.of(
            set(TOPICS_ARE_THE_CHANNELS, PRODUCTION, "KafkaTopic/articles", "/metadata/name", "article"),
            set(TOPICS_ARE_THE_CHANNELS, PRODUCTION, "KafkaTopic/topics", "/kind", "KafkaTopics"),
            set(KAFKA_SURVIVES_A_BROKER, PRODUCTION, POOL, "/spec/replicas", 1),
            set(KAFKA_SURVIVES_A_BROKER, PRODUCTION, POOL, "/spec/storage/volumes/0/deleteClaim", true),
            set(KAFKA_SURVIVES_A_BROKER, PRODUCTION, POOL, "/spec/storage/volumes/0/type", "ephemeral"),
            set(KAFKA_SURVIVES_A_BROKER, PRODUCTION, "KafkaTopic/articles", "/spec/replicas", 1),
            remove(KAFKA_SURVIVES_A_BROKER, PRODUCTION, "KafkaTopic/topics", "/spec/config/min.insync.replicas"),
            remove(KAFKA_SURVIVES_A_BROKER, PRODUCTION, KAFKA, "/spec/kafka/config/offsets.topic.replication.factor"),
            set(KAFKA_IS_CLOSED, PRODUCTION, KAFKA, LISTENER + "/tls", false),
            remove(KAFKA_IS_CLOSED, PRODUCTION, KAFKA, LISTENER + "/authentication"),
            remove(KAFKA_IS_CLOSED, PRODUCTION, KAFKA, LISTENER + "/networkPolicyPeers"),
            remove(KAFKA_IS_CLOSED, PRODUCTION, KAFKA, "/spec/kafka/authorization"),
            remove(
                    KAFKA_RIGHTS_ARE_THE_ONES_USED,
                    PRODUCTION,
                    "KafkaUser/extract-service",
                    "/spec/authorization/acls/2"),
            set(
                    KAFKA_RIGHTS_ARE_THE_ONES_USED,
                    PRODUCTION,
                    "KafkaUser/query-service",
                    "/spec/authorization/acls/0/operations/0",
                    "All"),
            remove(
                    KAFKA_RIGHTS_ARE_THE_ONES_USED,
                    PRODUCTION,
                    "KafkaUser/query-service",
                    "/spec/authorization/acls/1/resource/patternType"));

    private static final List<Breakage> DATABASES = List.of(
            set(POSTGRES_SURVIVES_A_NODE, PRODUCTION, POSTGRES, "/spec/instances", 2),
            remove(POSTGRES_SURVIVES_A_NODE, PRODUCTION, POSTGRES, "/spec/postgresql/synchronous"),
            set(
                    POSTGRES_SURVIVES_A_NODE,
                    PRODUCTION,
                    POSTGRES,
                    "/spec/postgresql/synchronous/dataDurability",
                    "preferred"),
            set(POSTGRES_SURVIVES_A_NODE, PRODUCTION, POSTGRES, "/spec/affinity/podAntiAffinityType", "preferred"),
            remove(POSTGRES_IS_BACKED_UP, PRODUCTION, POSTGRES, "/spec/backup/barmanObjectStore"),
            remove(POSTGRES_IS_BACKED_UP, PRODUCTION, POSTGRES, "/spec/backup/retentionPolicy"),
            set(POSTGRES_IS_BACKED_UP, PRODUCTION, "ScheduledBackup/postgres", "/spec/suspend", true),
            set(RESTORE_FINDS_THE_BACKUPS, RESTORE, POSTGRES, "/spec/bootstrap/recovery/source", "backups"),
            remove(
                    RESTORE_FINDS_THE_BACKUPS,
                    RESTORE,
                    POSTGRES,
                    "/spec/externalClusters/0/barmanObjectStore/serverName"),
            set(
                    RESTORE_FINDS_THE_BACKUPS,
                    RESTORE,
                    POSTGRES,
                    "/spec/backup/barmanObjectStore/destinationPath",
                    "s3://elsewhere/"),
            set(FITS_THE_SCHEMAS, RESTORE, POSTGRES, "/spec/bootstrap/recovery/sourse", "postgres-1"),
            set(CONNECTIONS_ARE_ENOUGH, PRODUCTION, POSTGRES, "/spec/postgresql/parameters/max_connections", "500"),
            set(CONNECTIONS_ARE_ENOUGH, PRODUCTION, SCALED, "/spec/maxReplicaCount", 96),
            set(CONNECTIONS_ARE_ENOUGH, PRODUCTION, "HorizontalPodAutoscaler/query-service", "/spec/maxReplicas", 64),
            remove(ROLES_ARE_THE_MIGRATIONS, PRODUCTION, POSTGRES, "/spec/managed/roles/onrecord_query"),
            set(
                    ROLES_ARE_THE_MIGRATIONS,
                    PRODUCTION,
                    POSTGRES,
                    "/spec/managed/roles/onrecord_query/passwordSecret/name",
                    "database-ingest"),
            set(ROLES_ARE_THE_MIGRATIONS, PRODUCTION, POSTGRES, "/spec/bootstrap/initdb/owner", "postgres"));

    private static final List<Breakage> PODS = List.of(
            set(OPERATED_PODS_ARE_HARDENED, PRODUCTION, POOL, "/spec/template/pod/securityContext/runAsNonRoot", false),
            remove(OPERATED_PODS_ARE_HARDENED, PRODUCTION, POOL, "/spec/template/kafkaContainer"),
            remove(OPERATED_PODS_ARE_HARDENED, PRODUCTION, KAFKA, OPERATORS + "/userOperatorContainer"),
            remove(OPERATED_PODS_ARE_BOUNDED, PRODUCTION, POOL, "/spec/resources/limits/memory"),
            set(OPERATED_PODS_ARE_BOUNDED, PRODUCTION, POSTGRES, "/spec/resources/requests/cpu", "64"),
            set(OPERATED_IMAGES_ARE_PINNED, PRODUCTION, POSTGRES, "/spec/imageName", "registry.example/postgresql:18"),
            remove(OPERATED_IMAGES_ARE_PINNED, PRODUCTION, KAFKA, "/spec/kafka/version"),
            set(
                    UPGRADES_LEAVE_OPERATED_PODS_ALONE,
                    PRODUCTION,
                    POSTGRES,
                    "/metadata/labels/onrecord~1release",
                    "0.1.0"),
            set(OPERATED_REFERENCES_RESOLVE, PRODUCTION, "KafkaUser/autoscaler", "/metadata/name", "scaler"),
            set(OPERATED_REFERENCES_RESOLVE, PRODUCTION, "ConfigMap/autoscaler", "/data", Map.of()),
            set(OPERATED_REFERENCES_RESOLVE, PRODUCTION, POOL, "/metadata/labels/strimzi.io~1cluster", "kafka"),
            set(OPERATED_REFERENCES_RESOLVE, PRODUCTION, "ScheduledBackup/postgres", "/spec/cluster/name", "onrecord"),
            set(
                    OPERATED_REFERENCES_RESOLVE,
                    PRODUCTION,
                    POSTGRES,
                    "/spec/backup/barmanObjectStore/s3Credentials/accessKeyId/key",
                    "id"),
            set(OPERATED_REFERENCES_RESOLVE, PRODUCTION, SCALED, "/spec/triggers/0/authenticationRef/name", "keda"));

    private static final List<Breakage> SERVICES = List.of(
            set(ADDRESSES_LEAD_SOMEWHERE, PRODUCTION, POSTGRES, "/metadata/name", "database"),
            set(ADDRESSES_LEAD_SOMEWHERE, PRODUCTION, KAFKA, LISTENER + "/port", 9094),
            set(ADDRESSES_LEAD_SOMEWHERE, Overlay.SMALL, "Service/postgres", "/spec/ports/0/port", 5433),
            remove(FILES_ARE_THERE, PRODUCTION, QUERY, MAIN + "/volumeMounts/kafka-ca"),
            set(FILES_ARE_THERE, PRODUCTION, QUERY, MAIN + "/volumeMounts/database-ca/mountPath", "/run/ca"),
            set(
                    FILES_ARE_THERE,
                    PRODUCTION,
                    QUERY,
                    "/spec/template/spec/volumes/database-ca/secret/items/0/path",
                    "root.crt"),
            set(LAG_IS_THAT_OF_THE_SERVICE, PRODUCTION, SCALED, "/spec/maxReplicaCount", 49),
            set(LAG_IS_THAT_OF_THE_SERVICE, PRODUCTION, SCALED, TRIGGER + "/consumerGroup", "extract"),
            set(LAG_IS_THAT_OF_THE_SERVICE, PRODUCTION, SCALED, TRIGGER + "/topic", "statements"),
            remove(
                    SERVICES_ARE_WATCHED,
                    PRODUCTION,
                    "PodMonitor/services",
                    "/spec/selector/matchExpressions/0/values/0"),
            set(SERVICES_ARE_WATCHED, PRODUCTION, "PodMonitor/services", "/spec/podMetricsEndpoints/0/port", "metrics"),
            set(
                    SERVICES_ARE_WATCHED,
                    PRODUCTION,
                    "PodMonitor/services",
                    "/spec/podMetricsEndpoints/0/path",
                    "/metrics"),
            remove(SERVICES_ARE_WATCHED, PRODUCTION, "PodMonitor/services", "/spec/jobLabel"));

    static final List<Breakage> ALL = List.of(SCHEMAS, KAFKAS, DATABASES, PODS, SERVICES).stream()
            .flatMap(List::stream)
            .toList();

    private OperatedBreakages() {}
}
