package io.onrecord.local.hostile;

/**
 * Where cases may lead.
 *
 * @param site the server that may be asked, as {@code host:port}
 * @param trap a port at which this machine listens under every name and number, and which nobody may ask
 */
record Places(String site, int trap) {
    /** A file of the site that is an ordinary article. */
    String page(String name) {
        return "http://" + site + "/article/" + name;
    }
}
