package io.onrecord.access;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Nobody asks these services in HTTP/2: the front door and the clients of a machine speak HTTP/1.1. What nobody needs nobody can
 * misuse: a request without a host is an error of the server there, before any of ours has seen it.
 */
@ApplicationScoped
class OnlyHttp1 implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setUseAlpn(false).setAlpnVersions(List.of(HttpVersion.HTTP_1_1));
    }
}
