package io.onrecord.dashboard.highlight;

import java.util.List;
import java.util.Locale;

/**
 * One line of the article.
 *
 * @param boilerplate all of it is not the article
 * @param title it is the headline
 */
public record Paragraph(List<Segment> segments, boolean boilerplate, boolean title) {

    /**
     * A piece of text that is the same thing throughout.
     *
     * @param roles what it is; several when statements lie in one another, none for plain text
     * @param opens the statements that begin before it, outermost first
     * @param closes the statements that end after it, innermost first
     */
    public record Segment(String text, List<Role> roles, List<Frame> opens, List<Frame> closes) {

        public boolean marked() {
            return roles.stream().anyMatch(role -> role != Role.TITLE);
        }

        public boolean content() {
            return roles.contains(Role.CONTENT);
        }

        /** Class names for the style sheet, such as {@code content source}. */
        public String classes() {
            return String.join(
                    " ",
                    roles.stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    /**
     * A statement's stretch within one paragraph.
     *
     * @param anchor it is the place that links to the statement lead to
     */
    public record Frame(int statement, boolean anchor) {}
}
