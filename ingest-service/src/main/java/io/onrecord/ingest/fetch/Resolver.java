package io.onrecord.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
interface Resolver {
    /**
     * All its addresses.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Whether it is an address of this machine, which may be a public one. */
    default boolean isOurs(InetAddress address) {
        return false;
    }
}
