package io.onrecord.dashboard.session;

import io.onrecord.contracts.api.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Says to a service who looks at the page that asks it, and from where. */
@Singleton
public class TellServices implements ClientRequestFilter {
    private final Sessions sessions;
    private final CurrentVertxRequest current;

    TellServices(Sessions sessions, CurrentVertxRequest current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    public void filter(ClientRequestContext outgoing) {
        if (current.getCurrent() == null) {
            return;
        }
        HttpServerRequest request = current.getCurrent().request();
        outgoing.getHeaders().putSingle(Asked.FORWARDED_FOR, Asked.by(request));
        outgoing.getHeaders().putSingle(RequestId.HEADER, RequestId.of(request.getHeader(RequestId.HEADER)));
        // Who is just signing in is asked with the key that they gave.
        if (!outgoing.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            sessions.of(request)
                    .ifPresent(session ->
                            outgoing.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + session.key()));
        }
    }
}
