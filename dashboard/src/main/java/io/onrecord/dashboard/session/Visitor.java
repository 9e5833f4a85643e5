package io.onrecord.dashboard.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as the page knows them.
 *
 * @param name null for somebody who did not sign in
 * @param session null likewise
 * @param path where they are, to come back to
 */
public record Visitor(@Nullable String name, @Nullable Session session, String path) {

    public boolean isSignedIn() {
        return session != null;
    }

    /** Whether the services will let them, as far as was known when they signed in. */
    public boolean may(String scope) {
        return session != null && session.may(scope);
    }

    /** Address of the page to sign in on, which leads back here. */
    public String signIn() {
        return signIn(path);
    }

    public static String signIn(String back) {
        return "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
