package io.onrecord.ingest.fetch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As the machine resolves names, but no longer than a connection may take: a name server can be slow on purpose. */
@ApplicationScoped
class SystemResolver implements Resolver {
    private final FetchSettings settings;

    /** The machine's resolver is native code, in which a virtual thread would hold on to its carrier. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("resolve-", 0).factory());

    SystemResolver(FetchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<List<InetAddress>> addresses = threads.submit(() -> List.of(InetAddress.getAllByName(host)));
        try {
            return addresses.get(settings.connectWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } finally {
            addresses.cancel(true);
        }
    }

    @Override
    public boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException cannotTell) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
