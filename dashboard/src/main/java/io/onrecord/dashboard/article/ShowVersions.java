package io.onrecord.dashboard.article;

import io.onrecord.contracts.api.ArticleSummary;
import io.onrecord.contracts.api.Page;
import io.onrecord.contracts.api.VersionChanges;
import io.onrecord.contracts.api.VersionChanges.Aspect;
import io.onrecord.contracts.api.VersionChanges.Fate;
import io.onrecord.contracts.api.VersionChanges.ParagraphChange;
import io.onrecord.contracts.api.VersionChanges.StatementChange;
import io.onrecord.contracts.api.VersionDetail;
import io.onrecord.contracts.api.VersionSummary;
import io.onrecord.dashboard.page.Links;
import io.onrecord.dashboard.page.Pages;
import io.onrecord.dashboard.services.QueryApi;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an article said in its versions, and what each says otherwise than the one before. */
@Path("/articles/{id}/versions")
public class ShowVersions {
    private static final int A_PAGE = 50;

    private final QueryApi query;
    private final Pages pages;

    ShowVersions(@RestClient QueryApi query, Pages pages) {
        this.query = query;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "article")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance versions(Versions view);

        static native TemplateInstance version(Version view);

        static native TemplateInstance changes(Changes view);
    }

    /** The list. */
    public record Versions(
            ArticleSummary article,
            List<VersionSummary> versions,
            boolean later,
            String path,
            @Nullable String next) {
        public String state(VersionSummary version) {
            return switch (version.state()) {
                case READ -> "read";
                case FAILED -> "could not be read";
                case WAITING -> "is being read";
                case PASSED_OVER -> "no reading was kept: a newer version came first, or it is of long ago";
            };
        }
    }

    /** One of them, its statements in their place. */
    public record Version(VersionDetail detail, Reader reader) {}

    /** Two of them, side by side. */
    public record Changes(VersionChanges changes) {
        private static final int AROUND = 1;

        public long added() {
            return count(Fate.ADDED);
        }

        public long changed() {
            return count(Fate.CHANGED);
        }

        public long removed() {
            return count(Fate.REMOVED);
        }

        private long count(Fate fate) {
            return changes.statements().stream()
                    .filter(change -> change.fate() == fate)
                    .count();
        }

        public String fate(StatementChange change) {
            return switch (change.fate()) {
                case SAME -> "Same";
                case ADDED -> "Added";
                case CHANGED -> "Changed";
                case REMOVED -> "Removed";
            };
        }

        /** Of a statement that has changed: what of it, in words. */
        public String what(StatementChange change) {
            return change.what().stream().map(Changes::aspect).collect(Collectors.joining(", "));
        }

        public boolean otherSpeaker(StatementChange change) {
            return change.what().contains(Aspect.SPEAKER);
        }

        /** Whether what reads articles was another one by then. */
        public boolean isOtherExtractor() {
            return changes.read()
                    && !Objects.equals(
                            changes.before().extractor(), changes.after().extractor());
        }

        public boolean otherStatus(StatementChange change) {
            return change.what().contains(Aspect.STATUS);
        }

        public boolean otherKind(StatementChange change) {
            return change.what().contains(Aspect.KIND);
        }

        private static String aspect(Aspect aspect) {
            return switch (aspect) {
                case WORDS -> "what was said";
                case SPEAKER -> "who said it";
                case KIND -> "how it is quoted";
                case STATUS -> "how it is held";
            };
        }

        /** Whether a paragraph is shown: it differs, or stands beside one that does. */
        public boolean isShown(int index) {
            List<ParagraphChange> text = changes.text();
            int to = Math.min(text.size() - 1, index + AROUND);
            return text.subList(Math.max(0, index - AROUND), to + 1).stream().anyMatch(one -> one.fate() != Fate.SAME);
        }

        /** Whether the paragraphs from here on to the next that is shown are left out. */
        public boolean isGap(int index) {
            return !isShown(index) && (index == 0 || isShown(index - 1));
        }

        public boolean isTextSame() {
            return changes.text().stream().allMatch(one -> one.fate() == Fate.SAME);
        }
    }

    @GET
    public Response list(@RestPath UUID id, @RestQuery @Nullable String cursor) {
        ArticleSummary article = query.article(id).summary();
        Page<VersionSummary> page = query.versions(id, cursor, A_PAGE);
        String path = "/articles/" + id + "/versions";
        return pages.ok(Templates.versions(new Versions(
                article,
                page.items(),
                cursor != null,
                path,
                page.next() == null ? null : Links.next(path, page.next()))));
    }

    @GET
    @Path("/{version}")
    public Response show(@RestPath UUID id, @RestPath int version) {
        VersionDetail detail = query.version(id, version);
        return pages.ok(Templates.version(new Version(detail, Reader.of(detail))));
    }

    @GET
    @Path("/{version}/changes")
    public Response changes(@RestPath UUID id, @RestPath int version, @RestQuery @Nullable Integer against) {
        return pages.ok(Templates.changes(new Changes(query.versionChanges(id, version, against))));
    }
}
