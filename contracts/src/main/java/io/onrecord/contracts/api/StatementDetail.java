package io.onrecord.contracts.api;

import io.onrecord.contracts.Span;
import java.util.List;

/**
 * One statement with the text around it.
 *
 * @param context the paragraphs that hold the statement, and one before and after
 * @param contextSpan where the context stands in the article's text, in code points
 * @param article the article it was said in
 * @param corrections what people have decided about it, the latest first; those taken back too, no more than 50
 */
public record StatementDetail(
        StatementSummary statement,
        String context,
        Span contextSpan,
        ArticleSummary article,
        List<CorrectionDetail> corrections) {}
