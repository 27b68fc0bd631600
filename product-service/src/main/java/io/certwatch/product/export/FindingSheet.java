package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.product.AssessedProduct;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** One row per finding of a product. */
final class FindingSheet {

    /** A finding with the product it is about. */
    record Found(AssessedProduct product, Finding finding) {

        LocalDate day() {
            return ChinaCalendar.dayOf(product.assessment().assessedAt());
        }
    }

    private FindingSheet() {}

    static ExportSheet<Found> in(Language language, LegalCitations citations) {
        return new ExportSheet<>(
                language,
                CitationColumns.after(
                        List.of(
                                new ExportColumn<>(
                                        "export.sku",
                                        found -> found.product().id().sku().value()),
                                new ExportColumn<>(
                                        "export.model",
                                        found -> found.product().product().model()),
                                new ExportColumn<>(
                                        "export.manufacturer",
                                        found -> found.product().product().manufacturer()),
                                new ExportColumn<>(
                                        "export.vendor",
                                        found -> found.product().product().vendor()),
                                new ExportColumn<>(
                                        "export.edition",
                                        found -> found.finding().edition()),
                                new ExportColumn<>(
                                        "export.force",
                                        found -> found.finding().force().name()),
                                new ExportColumn<>(
                                        "export.entry", found -> found.finding().entry()),
                                new ExportColumn<>(
                                        "export.entry-name",
                                        found -> found.finding().name().in(language)),
                                new ExportColumn<>(
                                        "export.verdict",
                                        found -> found.finding().verdict().name()),
                                new ExportColumn<>(
                                        "export.basis",
                                        found -> ProductSheet.name(
                                                found.finding().basis())),
                                new ExportColumn<>(
                                        "export.evidence",
                                        found -> each(found.finding().evidence(), FindingSheet::evidence)),
                                new ExportColumn<>(
                                        "export.criteria",
                                        found -> each(
                                                found.finding().criteria(),
                                                criterion -> criterion(language, criterion))),
                                new ExportColumn<>(
                                        "export.missing",
                                        found -> String.join(
                                                "; ", found.finding().missing())),
                                new ExportColumn<>(
                                        "export.explanation",
                                        found -> found.finding().explanation().in(language))),
                        language,
                        found -> citations.cited(found.finding(), found.day())));
    }

    private static String evidence(Evidence evidence) {
        return evidence.field() + ": " + evidence.text();
    }

    private static String criterion(Language language, CriterionResult criterion) {
        var actual = criterion.actual() == null ? "" : criterion.actual() + " ";
        return criterion.label().in(language) + " " + actual + "(" + criterion.required() + "): " + criterion.result();
    }

    private static <T> String each(List<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(joining("; "));
    }
}
