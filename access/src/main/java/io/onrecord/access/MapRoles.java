package io.onrecord.access;

import io.onrecord.contracts.api.Scopes;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people of a provider may do: their roles there mean here what the operator says, and nothing by themselves. */
@ApplicationScoped
class MapRoles implements SecurityIdentityAugmentor {
    private final AccessSettings settings;

    MapRoles(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(Who.KEY) != null) {
            return Uni.createFrom().item(identity);
        }
        Set<String> roles = identity.getRoles();
        QuarkusSecurityIdentity.Builder mapped = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(scopes(roles));
        return Uni.createFrom().item(mapped.build());
    }

    private Set<String> scopes(Set<String> roles) {
        return Scopes.withIncluded(roles.stream()
                .map(role -> settings.roles().getOrDefault(role, List.of()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
    }
}
