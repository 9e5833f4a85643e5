package io.onrecord.kubernetes;

import static io.onrecord.kubernetes.Breakage.add;
import static io.onrecord.kubernetes.Breakage.remove;
import static io.onrecord.kubernetes.Breakage.set;
import static io.onrecord.kubernetes.Overlay.PRODUCTION;
import static io.onrecord.kubernetes.Overlay.SMALL;
import static io.onrecord.kubernetes.Policy.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BrokenManifestsTest {
    private static final String QUERY = "Deployment/query-service";
    private static final String EXTRACT = "Deployment/extract-service";
    private static final String MAIN = "/spec/template/spec/containers/main";
    private static final String URL = MAIN + "/env/QUARKUS_DATASOURCE_JDBC_URL";
    private static final String PASSWORD = MAIN + "/env/QUARKUS_DATASOURCE_PASSWORD";
    private static final String VOLUMES = "/spec/template/spec/volumes";
    private static final String INGEST = "Deployment/ingest-service";
    private static final String ADMIN_KEY = MAIN + "/env/ONRECORD_ACCESS_ADMIN_KEY";
    private static final String KAFKA = "Kafka/onrecord";
    private static final String SCALED = "ScaledObject/extract-service";

    static final List<Breakage> BREAKAGES = List.of(
            set(FITS_THE_SCHEMAS, SMALL, QUERY, MAIN + "/imagePullPolcy", "Always"),
            set(FITS_THE_SCHEMAS, SMALL, QUERY, MAIN + "/ports/0/containerPort", "http"),
            set(FITS_THE_SCHEMAS, SMALL, QUERY, "/kind", "Deploiment"),
            set(IMAGES_ARE_PINNED, SMALL, QUERY, MAIN + "/image", "onrecord/query-service:latest"),
            set(IMAGES_ARE_PINNED, SMALL, QUERY, MAIN + "/image", "onrecord/query-service"),
            set(IMAGES_ARE_PINNED, SMALL, "StatefulSet/kafka", MAIN + "/image", "localhost:5000/kafka"),
            set(PODS_ARE_HARDENED, SMALL, QUERY, "/spec/template/spec/securityContext/runAsNonRoot", false),
            set(PODS_ARE_HARDENED, SMALL, "StatefulSet/postgres", "/spec/template/spec/securityContext/runAsUser", 0),
            remove(PODS_ARE_HARDENED, SMALL, QUERY, "/spec/template/spec/securityContext/seccompProfile"),
            remove(PODS_ARE_HARDENED, SMALL, "Job/migrate-0.1.0", "/spec/template/spec/automountServiceAccountToken"),
            remove(
                    PODS_ARE_HARDENED,
                    SMALL,
                    "CronJob/upkeep",
                    "/spec/jobTemplate/spec/template/spec/automountServiceAccountToken"),
            remove(CONTAINERS_ARE_HARDENED, SMALL, QUERY, MAIN + "/securityContext"),
            set(ACCOUNTS_ARE_OWN, SMALL, QUERY, "/spec/template/spec/serviceAccountName", "dashboard"),
            set(ACCOUNTS_ARE_OWN, SMALL, "ServiceAccount/query-service", "/automountServiceAccountToken", true),
            remove(ACCOUNTS_ARE_OWN, SMALL, "StatefulSet/kafka", "/spec/template/spec/serviceAccountName"),
            set(CONTAINERS_ARE_HARDENED, SMALL, QUERY, MAIN + "/securityContext/readOnlyRootFilesystem", false),
            set(CONTAINERS_ARE_HARDENED, SMALL, QUERY, MAIN + "/securityContext/capabilities/drop/0", "CHOWN"),
            remove(CONTAINERS_ARE_HARDENED, SMALL, QUERY, MAIN + "/volumeMounts"),
            remove(RESOURCES_ARE_BOUNDED, SMALL, QUERY, MAIN + "/resources/limits/memory"),
            set(RESOURCES_ARE_BOUNDED, SMALL, QUERY, MAIN + "/resources/requests/cpu", "64"),
            remove(SERVICES_ARE_PROBED, SMALL, QUERY, MAIN + "/startupProbe"),
            set(SERVICES_ARE_PROBED, SMALL, QUERY, MAIN + "/livenessProbe/httpGet/path", "/q/health/ready"),
            remove(SERVICES_ARE_PROBED, SMALL, "StatefulSet/postgres", MAIN + "/readinessProbe"),
            remove(SERVICES_LEAVE_QUIETLY, SMALL, QUERY, MAIN + "/env/QUARKUS_SHUTDOWN_DELAY"),
            set(SERVICES_LEAVE_QUIETLY, SMALL, QUERY, MAIN + "/env/QUARKUS_SHUTDOWN_DELAY/value", "0s"),
            set(SERVICES_LEAVE_QUIETLY, SMALL, INGEST, MAIN + "/env/QUARKUS_SHUTDOWN_DELAY/value", "25s"),
            set(SERVICES_LEAVE_QUIETLY, SMALL, INGEST, "/spec/template/spec/terminationGracePeriodSeconds", 10),
            set(SETTINGS_EXIST, SMALL, EXTRACT, MAIN + "/env/QUARKUS_LOG_CONSOLE_JSON_ENABLED/name", "LOG_JSON"),
            set(
                    SETTINGS_EXIST,
                    SMALL,
                    EXTRACT,
                    MAIN + "/env/QUARKUS_LOG_CONSOLE_JSON_ENABLED/name",
                    "QUARKUS_SHUTDOWN_DELAY"),
            set(IMAGES_HAVE_CONTAINER_FILES, SMALL, QUERY, MAIN + "/image", "onrecord/queries:0.1.0"),
            set(RELEASE_IS_ONE, SMALL, QUERY, MAIN + "/image", "onrecord/query-service:0.2.0"),
            set(RELEASE_IS_ONE, SMALL, "Job/migrate-0.1.0", "/metadata/name", "migrate"),
            set(SELECTORS_MATCH, SMALL, QUERY, "/spec/selector/matchLabels/app.kubernetes.io~1name", "query"),
            set(SELECTORS_MATCH, SMALL, "Service/query-service", "/spec/selector/app.kubernetes.io~1name", "query"),
            set(PORTS_MATCH, SMALL, "Service/query-service", "/spec/ports/0/targetPort", "web"),
            set(
                    PORTS_MATCH,
                    PRODUCTION,
                    "Ingress/front-door",
                    "/spec/rules/0/http/paths/0/backend/service/name",
                    "front-door"),
            set(PORTS_ARE_THE_SERVICES_OWN, SMALL, QUERY, MAIN + "/ports/0/containerPort", 8080),
            set(REFERENCES_RESOLVE, SMALL, QUERY, URL + "/valueFrom/configMapKeyRef/name", "platform"),
            set(REFERENCES_RESOLVE, SMALL, QUERY, URL + "/valueFrom/configMapKeyRef/key", "url"),
            set(REFERENCES_RESOLVE, SMALL, QUERY, PASSWORD + "/valueFrom/secretKeyRef/name", "database"),
            set(REFERENCES_RESOLVE, PRODUCTION, QUERY, VOLUMES + "/kafka-ca/secret/secretName", "kafka-ca"),
            set(REFERENCES_RESOLVE, SMALL, "StatefulSet/postgres", VOLUMES + "/start/configMap/name", "start"),
            set(REFERENCES_RESOLVE, PRODUCTION, "Ingress/front-door", "/spec/tls/0/secretName", "tls"),
            set(NO_SECRET_IS_COMMITTED, SMALL, QUERY, PASSWORD, variable("QUARKUS_DATASOURCE_PASSWORD")),
            set(NO_SECRET_IS_COMMITTED, SMALL, INGEST, ADMIN_KEY, variable("ONRECORD_ACCESS_ADMIN_KEY")),
            set(
                    NO_SECRET_IS_COMMITTED,
                    PRODUCTION,
                    QUERY,
                    MAIN + "/env/KAFKA_SASL_JAAS_CONFIG",
                    variable("KAFKA_SASL_JAAS_CONFIG")),
            add(NO_SECRET_IS_COMMITTED, SMALL, "{apiVersion: v1, kind: Secret, metadata: {name: database-query}}"),
            set(SETTINGS_EXIST, SMALL, QUERY, URL + "/name", "QUARKUS_DATASOURCE_URL"),
            set(SETTINGS_EXIST, PRODUCTION, QUERY, MAIN + "/env/KAFKA_SASL_MECHANISM/name", "KAFKA_SASL_MECHANSIM"),
            set(
                    SETTINGS_EXIST,
                    SMALL,
                    "Deployment/dashboard",
                    MAIN + "/env/ONRECORD_QUERY_URL/name",
                    "DASHBOARD_QUERY_URL"),
            set(SETTINGS_EXIST, SMALL, "Job/migrate-0.1.0", MAIN + "/env/ONRECORD_DB_URL/name", "ONRECORD_DATABASE"),
            remove(SETTINGS_ARE_COMPLETE, SMALL, INGEST, MAIN + "/env/KAFKA_BOOTSTRAP_SERVERS"),
            remove(SETTINGS_ARE_COMPLETE, SMALL, "Job/migrate-0.1.0", MAIN + "/env/ONRECORD_DB_URL"),
            set(DASHBOARD_KNOWS_ITS_NAMES, PRODUCTION, "Ingress/front-door", "/spec/rules/0/host", "other.example.org"),
            remove(TRAFFIC_IS_EXACT, SMALL, "NetworkPolicy/dashboard-to-services", "/spec/egress/0/ports"),
            remove(TRAFFIC_IS_EXACT, SMALL, "NetworkPolicy/clients-to-kafka", "/spec/egress"),
            remove(TRAFFIC_IS_EXACT, SMALL, "NetworkPolicy/services-from-dashboard", "/spec/ingress/0/from"),
            set(TRAFFIC_IS_EXACT, SMALL, "NetworkPolicy/deny-all", "/spec/policyTypes", List.of("Egress")),
            set(
                    TRAFFIC_IS_EXACT,
                    PRODUCTION,
                    "NetworkPolicy/clients-to-database",
                    "/spec/egress/0/to/0",
                    Map.of("ipBlock", Map.of("cidr", "0.0.0.0/0"))),
            remove(TRAFFIC_IS_EXACT, PRODUCTION, KAFKA, "/spec/kafka/listeners/clients/networkPolicyPeers"),
            remove(TRAFFIC_IS_EXACT, PRODUCTION, "NetworkPolicy/kafka", "/spec/egress/0"),
            remove(TRAFFIC_IS_EXACT, PRODUCTION, "NetworkPolicy/database", "/spec/ingress/1"),
            set(TRAFFIC_IS_EXACT, PRODUCTION, "NetworkPolicy/database", "/spec/ingress/2/from", List.of()),
            set(
                    TRAFFIC_IS_EXACT,
                    PRODUCTION,
                    "NetworkPolicy/services-from-prometheus",
                    "/spec/ingress/0/from",
                    List.of()),
            remove(TRAFFIC_IS_EXACT, PRODUCTION, "NetworkPolicy/dashboard-from-front-door", "/spec/ingress/0/from"),
            set(SERVICES_SURVIVE_A_NODE, PRODUCTION, "Deployment/dashboard", "/spec/replicas", 1),
            set(SERVICES_SURVIVE_A_NODE, PRODUCTION, "HorizontalPodAutoscaler/query-service", "/spec/minReplicas", 1),
            remove(SERVICES_SURVIVE_A_NODE, PRODUCTION, QUERY, "/spec/template/spec/topologySpreadConstraints"),
            set(
                    SERVICES_SURVIVE_A_NODE,
                    PRODUCTION,
                    "PodDisruptionBudget/query-service",
                    "/spec/selector/matchLabels/app.kubernetes.io~1name",
                    "dashboard"),
            set(AUTOSCALED_HAS_NO_NUMBER, PRODUCTION, QUERY, "/spec/replicas", 2),
            set(AUTOSCALED_HAS_NO_NUMBER, PRODUCTION, EXTRACT, "/spec/replicas", 2),
            set(AUTOSCALED_HAS_NO_NUMBER, PRODUCTION, SCALED, "/spec/scaleTargetRef/name", "extraction"),
            set(SERVICES_SURVIVE_A_NODE, PRODUCTION, SCALED, "/spec/minReplicaCount", 1));

    @ParameterizedTest
    @FieldSource({"BREAKAGES", "io.onrecord.kubernetes.OperatedBreakages#ALL"})
    void rulesRefuseWhatIsBrokenOnPurpose(Breakage breakage) {
        List<ObjectNode> broken = breakage.apply(breakage.overlay().documents());

        assertThat(breakage.policy().violations(new Manifests(breakage.overlay(), broken)))
                .as(breakage.toString())
                .isNotEmpty();
    }

    @Test
    void everyRuleIsBrokenAtLeastOnce() {
        assertThat(Stream.concat(BREAKAGES.stream(), OperatedBreakages.ALL.stream())
                        .map(Breakage::policy)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Policy.values());
    }

    private static Map<String, String> variable(String name) {
        return Map.of("name", name, "value", "written out");
    }
}
