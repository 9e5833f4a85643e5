package io.onrecord.access;

import io.onrecord.contracts.api.Scopes;
import io.onrecord.store.access.StoredKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who a key stands for. */
@ApplicationScoped
class CheckKey implements IdentityProvider<KeyRequest> {
    private final KnownKeys keys;

    CheckKey(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return keys.fresh(request.key())
                .map(answer -> Uni.createFrom().item(() -> identity(answer, request)))
                .orElseGet(() -> context.runBlocking(() -> identity(keys.ask(request.key()), request)));
    }

    private SecurityIdentity identity(KnownKeys.Answer answer, KeyRequest request) {
        StoredKey key = keys.opened(answer, request.key()).orElseThrow(AuthenticationFailedException::new);
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(Scopes.withIncluded(key.scopes()))
                .addAttribute(Who.KEY, key.id());
        if (key.expiresAt() != null) {
            identity.addAttribute(Who.EXPIRES, key.expiresAt());
        }
        return identity.build();
    }
}
