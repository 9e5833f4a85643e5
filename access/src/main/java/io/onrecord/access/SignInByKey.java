package io.onrecord.access;

import io.onrecord.store.access.KeyText;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys out of the header Authorization, leaves what is none to the provider, and says to everybody why they were not
 * let in. The provider's own way in would say nothing.
 */
@ApplicationScoped
class SignInByKey implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SignInByKey.class);
    private static final String BEARER = "Bearer ";
    /** Whom Quarkus has say why. */
    private static final String IN_CHARGE = HttpAuthenticationMechanism.class.getName();

    private static final String REFUSAL = Refusal.class.getName();

    private final KnownKeys keys;
    private final Limits limits;
    private final Refuse refuse;
    private final OidcAuthenticationMechanism tokens;
    private final boolean provider;

    SignInByKey(
            KnownKeys keys,
            Limits limits,
            Refuse refuse,
            OidcAuthenticationMechanism tokens,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider) {
        this.keys = keys;
        this.limits = limits;
        this.refuse = refuse;
        this.tokens = tokens;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        @Nullable String bearer = bearer(context);
        if (bearer == null) {
            return Uni.createFrom().nullItem();
        }
        if (provider && !bearer.startsWith(KeyText.PREFIX)) {
            return tokens.authenticate(context, providers).onFailure().invoke(() -> context.put(IN_CHARGE, this));
        }
        Optional<KeyText> key = KeyText.parse(bearer);
        if (key.filter(keys::isKnown).isEmpty()) {
            Duration wait = limits.untilNextFailure(context);
            if (!wait.isZero()) {
                return failed(context, Refusal.tooManyFailures(wait));
            }
        }
        return key.isEmpty()
                ? failed(context, wrong(context))
                : providers
                        .authenticate(new KeyRequest(key.get()))
                        .onFailure()
                        .transform(failure -> failure(context, failure));
    }

    private static @Nullable String bearer(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private Refusal wrong(RoutingContext context) {
        limits.failed(context);
        return Refusal.wrongKey();
    }

    private Throwable failure(RoutingContext context, Throwable failure) {
        if (failure instanceof RecordAwayException) {
            LOG.warnf("keys cannot be looked up: %s", failure.getCause());
            context.put(REFUSAL, Refusal.recordAway());
            return new AuthenticationFailedException(failure);
        }
        if (failure instanceof AuthenticationFailedException) {
            context.put(REFUSAL, wrong(context));
        }
        return failure;
    }

    private static Uni<SecurityIdentity> failed(RoutingContext context, Refusal refusal) {
        context.put(REFUSAL, refusal);
        return Uni.createFrom().failure(new AuthenticationFailedException(refusal.title()));
    }

    /** Also for whoever has no key at all, and whose provider's token is none. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        Refusal known = context.get(REFUSAL);
        Refusal said = known != null ? known : bearer(context) == null ? Refusal.notSignedIn() : Refusal.wrongKey();
        refuse.end(context, said);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Refuse.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(tokens.getCredentialTypes());
        types.add(KeyRequest.class);
        return types;
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "onrecord-key"));
    }

    /** Before the provider's, which takes every bearer for its own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }
}
