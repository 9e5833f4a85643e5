package io.onrecord.ingest.fetch;

import io.onrecord.ingest.fetch.Outcome.Body;
import io.onrecord.ingest.fetch.Outcome.Failed;
import io.onrecord.ingest.fetch.Outcome.Fetched;
import io.onrecord.ingest.fetch.Outcome.Refused;
import io.onrecord.ingest.fetch.Outcome.Unchanged;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * Gets what stands at an address, over redirects, each of which is checked as the address was. From https to http no redirect is
 * followed: what is quoted from there could have been written by anyone on the way. Whatever happens is an {@link Outcome}.
 * It blocks, and is made for virtual threads.
 */
@ApplicationScoped
public class FetchAddress {
    /** A host with many addresses is tried at no more of them than this. */
    private static final int MOST_ADDRESSES = 4;

    private final FetchSettings settings;
    private final Admit admit;
    private final SendRequest requests;

    @Inject
    FetchAddress(FetchSettings settings, Resolver resolver, Clock clock) {
        this(settings, resolver, clock, SSLContexts.createDefault());
    }

    FetchAddress(FetchSettings settings, Resolver resolver, Clock clock, SSLContext trust) {
        this.settings = settings;
        this.admit = new Admit(
                resolver, new Allowed(settings.ports(), settings.allowPrivate().orElse(List.of())));
        this.requests = new SendRequest(settings, clock, trust);
    }

    @PreDestroy
    void close() throws IOException {
        requests.close();
    }

    /** Fetches it. */
    public Outcome fetch(Wanted wanted) {
        try {
            return follow(Target.of(wanted.address()), wanted, Deadline.in(settings.within()));
        } catch (NotAllowed refused) {
            return new Refused(refused.why());
        } catch (GaveUp failed) {
            return failed.failed();
        }
    }

    private Outcome follow(Target first, Wanted wanted, Deadline deadline) throws NotAllowed, GaveUp {
        Set<Target> seen = new HashSet<>();
        Target at = first;
        @Nullable String moved = null;
        boolean forGood = true;
        while (seen.add(at)) {
            Reply reply = ask(at, wanted, deadline);
            if (!reply.isRedirect()) {
                return outcome(at, moved, reply, wanted);
            }
            if (seen.size() > settings.maxRedirects()) {
                throw new GaveUp("more than " + settings.maxRedirects() + " redirects, one after the other");
            }
            Target to = next(at, reply);
            if (!to.host().equals(at.host())) {
                check(to, wanted);
            }
            at = to;
            forGood = forGood && reply.isForGood();
            moved = forGood && at.address().length() <= Target.LONGEST ? at.address() : moved;
        }
        throw new GaveUp("the redirects lead in a circle, back to " + at.address());
    }

    private static void check(Target to, Wanted wanted) throws NotAllowed, GaveUp {
        @Nullable Objection objection = wanted.objection().apply(to.address());
        if (objection == null) {
            return;
        }
        String why = "a redirect leads to " + to.address() + ": " + objection.why();
        if (objection.forNow()) {
            throw new GaveUp(why);
        }
        throw new NotAllowed(why);
    }

    private static Target next(Target from, Reply reply) throws NotAllowed, GaveUp {
        if (reply.location() == null) {
            throw new GaveUp("a redirect that does not say where to", reply.status(), reply.retryAfter());
        }
        try {
            Target to = from.resolve(reply.location());
            if (from.isEncrypted() && !to.isEncrypted()) {
                throw new NotAllowed("from https to http: give " + to.address() + " itself if you trust it");
            }
            return to;
        } catch (NotAllowed refused) {
            throw new NotAllowed("a redirect leads astray: " + refused.why());
        }
    }

    private Reply ask(Target target, Wanted wanted, Deadline deadline) throws NotAllowed, GaveUp {
        try {
            return askInTurn(target, admit.admit(target), wanted, deadline);
        } catch (GaveUp failed) {
            throw failed;
        } catch (IOException | RuntimeException failure) {
            if (deadline.isOver()) {
                throw new GaveUp(target.host() + " was not done within "
                        + settings.within().toMillis() / 1000.0 + " seconds");
            }
            throw new GaveUp(InWords.of(failure, target));
        }
    }

    private Reply askInTurn(Target target, List<InetAddress> addresses, Wanted wanted, Deadline deadline)
            throws IOException {
        int most = Math.min(addresses.size(), MOST_ADDRESSES);
        for (int tried = 1; ; tried++) {
            try {
                return requests.send(target, addresses.get(tried - 1), wanted, deadline);
            } catch (ConnectException | NoRouteToHostException | ConnectTimeoutException unreachable) {
                if (tried == most || deadline.isOver()) {
                    throw unreachable;
                }
            }
        }
    }

    private static Outcome outcome(Target at, @Nullable String moved, Reply reply, Wanted wanted) {
        @Nullable Body body = reply.body();
        if (body != null) {
            return new Fetched(at.address(), moved, reply.status(), body, reply.validators(), reply.freshFor());
        }
        if (reply.status() == 304 && !wanted.had().equals(Outcome.Validators.NONE)) {
            return new Unchanged(at.address(), moved, reply.validators(), reply.freshFor());
        }
        return new Failed(InWords.of(reply.status()), reply.status(), reply.retryAfter());
    }
}
