package io.onrecord.ingest.article;

import io.onrecord.contracts.api.ProblemException;
import io.onrecord.ingest.identity.CanonicalUrl;

/** Why an article is not taken in; each with its code, what was wrong and what to do. */
final class Refusals {
    private Refusals() {}

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                413,
                "article-too-large",
                "The article is too large",
                "an article may have " + limit + " bytes; cut it into parts, or check that it is one article");
    }

    static ProblemException tooLargeDocument(long limit) {
        return new ProblemException(
                413,
                "article-too-large",
                "The article is too large",
                "a document may have " + limit + " bytes; save it without its pictures, or send its text");
    }

    static ProblemException tooMany(int limit) {
        return new ProblemException(
                413,
                "too-many-articles",
                "Too many articles at once",
                "one upload may hold " + limit
                        + " articles; this one and all after it were left out: send them separately");
    }

    static ProblemException nested() {
        return new ProblemException(
                422,
                "archive-nested",
                "There is an archive in the archive",
                "only one layer is opened; unpack it and send what is in it");
    }

    static ProblemException emptyArchive() {
        return new ProblemException(
                422,
                "archive-without-articles",
                "There is no article in the archive",
                "nothing in it is a text, a page, a table or a document; check what was packed");
    }

    static ProblemException empty(String detail) {
        return new ProblemException(422, "article-empty", "There is no article text", detail);
    }

    static ProblemException binary() {
        return new ProblemException(
                422,
                "article-binary",
                "This is no text",
                "the bytes look like a picture, a program or another binary format; send text, pages, tables or documents, alone or"
                        + " packed, with the usual endings of their names");
    }

    static ProblemException takenDown() {
        return new ProblemException(
                422,
                "article-taken-down",
                "This article was taken down",
                "it was taken out of the record for good and may not come in again; who may lift that finds it at"
                        + " /api/v1/takedowns");
    }

    static ProblemException notText(String detail) {
        return new ProblemException(422, "article-not-text", "This is no text that can be read", detail);
    }

    static ProblemException tooComplex(String detail) {
        return new ProblemException(
                422,
                "page-too-complex",
                "The page has too much markup",
                detail + ", more than any article needs; send the part that is the article, or its text");
    }

    static ProblemException notArticle(String kind) {
        return new ProblemException(
                422,
                "page-not-article",
                "The page is no article",
                "it looks like " + kind
                        + "; open it in a browser, check that the article is there, and hand in the saved page or its text");
    }

    static ProblemException invalid(String code, String field, String detail) {
        return new ProblemException(422, code, "A field cannot be accepted", field + ": " + detail);
    }

    static ProblemException noAddress(String instead) {
        return invalid(
                "url-invalid",
                "url",
                "not an http or https address of at most " + CanonicalUrl.LONGEST + " characters; " + instead);
    }

    static ProblemException robotsRefuse(String why) {
        return new ProblemException(
                422,
                "robots-refuse",
                "The site does not want this read by machines",
                why + "; open the page in a browser, save it and hand in the file");
    }

    static ProblemException notFetched(String why) {
        return new ProblemException(
                422,
                "page-not-fetched",
                "The page could not be fetched",
                why + "; try again later, or save the page in a browser and hand in the file");
    }

    static ProblemException busyFetching(int atOnce) {
        return new ProblemException(
                429,
                "too-many-fetches",
                "Others are being fetched",
                atOnce + " pages are fetched at once, and these are under way; try again in some seconds");
    }

    static ProblemException busyTakingIn(int atOnce) {
        return new ProblemException(
                429,
                "too-many-uploads",
                "Other uploads are being taken in",
                atOnce + " uploads are taken in at once, and these are under way; try again in some seconds");
    }

    static ProblemException badJson(String detail) {
        return new ProblemException(400, "json-invalid", "The JSON cannot be read", detail);
    }

    static ProblemException noFile() {
        return new ProblemException(
                400,
                "upload-without-file",
                "No file was sent",
                "send at least one part named file, with a file name: curl -F file=@article.txt");
    }
}
