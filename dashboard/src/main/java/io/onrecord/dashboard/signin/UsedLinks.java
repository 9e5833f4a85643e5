package io.onrecord.dashboard.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A link signs in once. There are as many as the command was started. */
@ApplicationScoped
class UsedLinks {
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** Whether this is the first time. */
    boolean use(String link) {
        return used.add(link);
    }
}
