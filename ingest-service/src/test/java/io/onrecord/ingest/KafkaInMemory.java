package io.onrecord.ingest;

import io.onrecord.contracts.Channels;
import io.onrecord.traces.CollectorResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Puts the in-memory connector in Kafka's place, collects traces, and lets the tests in: {@link SignIn} sends the key. */
public final class KafkaInMemory implements QuarkusTestResourceLifecycleManager {
    private final CollectorResource collector = new CollectorResource();

    @Override
    public Map<String, String> start() {
        var properties =
                new HashMap<>(InMemoryConnector.switchOutgoingChannelsToInMemory(Channels.ARTICLES, Channels.TOPICS));
        properties.put("onrecord.access.admin-key", SignIn.KEY);
        properties.put("onrecord.access.keys-kept", "1S");
        properties.put("onrecord.access.roles.\"news-desk\"", "ingest,correct");
        properties.putAll(collector.start());
        KeyPair provider = keys();
        properties.put("quarkus.oidc.tenant-enabled", "true");
        properties.put("quarkus.oidc.public-key", base64(provider.getPublic().getEncoded()));
        properties.put("quarkus.oidc.roles.role-claim-path", "groups");
        properties.put(
                "onrecord.test.provider-key", base64(provider.getPrivate().getEncoded()));
        return properties;
    }

    /** Of a provider of identities that nobody has to be asked about: what it signs is checked with its public key. */
    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void inject(TestInjector injector) {
        collector.inject(injector);
    }

    @Override
    public void stop() {
        collector.stop();
        InMemoryConnector.clear();
    }
}
