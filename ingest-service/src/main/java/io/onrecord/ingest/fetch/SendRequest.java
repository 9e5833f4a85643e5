package io.onrecord.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request to one checked address, with the name as host and in the certificate. It stands on Apache HttpClient, as that takes
 * the address to connect to apart from the name ({@link HttpHost}), is blocking as everything here is, and limits what a server may
 * send before the body. The client of the JDK resolves names by itself, and the only way to have a say in it holds for the whole JVM.
 */
final class SendRequest implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SendRequest.class);
    private static final int MOST_AT_ONCE = 1000;

    private final FetchSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watch;

    /**
     * Opens it.
     *
     * @param trust whose certificates are good
     */
    SendRequest(FetchSettings settings, Clock clock, SSLContext trust) {
        this.settings = settings;
        this.clock = clock;
        this.client = client(settings, trust);
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadline").factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Redirects, cookies, logins, retries, proxies and unpacking are ours to decide, or nobody's. */
    private static CloseableHttpClient client(FetchSettings settings, SSLContext trust) {
        Timeout connect = Timeout.of(settings.connectWithin());
        Timeout read = Timeout.of(settings.readWithin());
        return HttpClients.custom()
                .setConnectionManager(connections(settings, connect, read, trust))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(read)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            FetchSettings settings, Timeout connect, Timeout read, SSLContext trust) {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(settings.maxHeaders())
                .setMaxLineLength(settings.maxHeaderLength())
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDnsResolver(new NoResolver())
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build();
    }

    Reply send(Target target, InetAddress address, Wanted wanted, Deadline deadline) throws IOException {
        HttpGet request = request(target, wanted);
        HttpHost host = new HttpHost(target.scheme(), address, target.host(), target.port());
        ReadBody how = new ReadBody(settings.maxBytes(), settings.maxUnpackedBytes(), wanted.cutAt());
        Duration left = deadline.left();
        Future<?> end = watch.schedule(request::cancel, left.toMillis() + 1, TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, HttpClientContext.create());
            try {
                return ReadReply.read(response, how, clock.instant());
            } finally {
                leave(request, response);
            }
        } finally {
            end.cancel(false);
        }
    }

    /** A body that is closed is read to its end, which may never come: the connection goes first. */
    private static void leave(HttpGet request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException closed) {
            LOG.tracef("the connection was closed before the answer ended: %s", closed);
        }
    }

    private HttpGet request(Target target, Wanted wanted) {
        HttpGet request = new HttpGet(target.uri());
        request.setHeader("User-Agent", UserAgent.of(settings.contact()));
        request.setHeader("Accept", wanted.accept());
        request.setHeader("Accept-Encoding", "gzip, deflate");
        request.setHeader("Connection", "close");
        header(request, "If-None-Match", wanted.had().etag());
        header(request, "If-Modified-Since", wanted.had().lastModified());
        return request;
    }

    private static void header(HttpGet request, String name, @Nullable String value) {
        // It came from a server; a line end in it would begin another header.
        if (value != null && value.chars().allMatch(each -> each >= ' ' && each != 0x7F)) {
            request.setHeader(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    /** The client is given addresses; should it ever ask for one itself, it gets none. */
    private static final class NoResolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " was to be asked at a checked address");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
