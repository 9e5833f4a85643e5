package io.onrecord.access;

import io.onrecord.store.access.KeyText;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody signs in with a key. */
final class KeyRequest extends BaseAuthenticationRequest {
    private final KeyText key;

    KeyRequest(KeyText key) {
        this.key = key;
    }

    KeyText key() {
        return key;
    }
}
