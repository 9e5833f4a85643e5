package io.onrecord.ingest.feed;

import io.onrecord.contracts.api.ProblemException;
import java.util.UUID;

/** Why a feed is not followed or changed; each with its code, what was wrong and what to do. */
final class Refusals {
    private Refusals() {}

    static ProblemException invalid(String code, String field, String detail) {
        return new ProblemException(422, code, "A field cannot be accepted", field + ": " + detail);
    }

    static ProblemException noAddress() {
        return invalid("url-invalid", "url", "give the http or https address of a feed, or of a page that names one");
    }

    static ProblemException notRead(String url, String why) {
        return new ProblemException(
                422,
                "feed-not-read",
                "There is no feed that can be read",
                url + ": " + why + "; check the address, or try again later");
    }

    static ProblemException noFeedOnPage(String url) {
        return new ProblemException(
                422,
                "feed-not-named",
                "The page names no feed",
                url
                        + " is a web page that names no feed; look for its feed or its news sitemap, often named in /robots.txt,"
                        + " or hand in single pages instead");
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(
                409,
                "feeds-too-many",
                "There are too many feeds",
                most + " feeds are followed, which is as many as onrecord.feeds.most allows; remove one first");
    }

    static ProblemException busy(int atOnce) {
        return new ProblemException(
                429,
                "too-many-fetches",
                "Others are being fetched",
                atOnce + " feeds are looked at at once, and these are under way; try again in some seconds");
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(
                404,
                "feed-unknown",
                "There is no such feed",
                "no feed has the id " + id + "; /api/v1/feeds lists them");
    }

    static ProblemException noList(String why) {
        return new ProblemException(
                422,
                "opml-not-read",
                "This is no list of feeds",
                why + "; export the list from your reader as OPML and send that file");
    }

    static ProblemException listTooLarge(String limit) {
        return new ProblemException(
                413, "opml-too-large", "The list is too large", "a list may have " + limit + "; send it in parts");
    }
}
