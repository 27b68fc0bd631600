package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.LegalCitations;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                                product("export.sku", product -> product.sku().value()),
                                product("export.model", Product::model),
                                product("export.manufacturer", Product::manufacturer),
                                product("export.vendor", Product::vendor),
                                finding("export.edition", Finding::edition),
                                finding("export.force", Finding::force),
                                finding("export.entry", Finding::entry),
                                finding(
                                        "export.entry-name",
                                        finding -> finding.name().in(language)),
                                finding("export.verdict", Finding::verdict),
                                finding("export.basis", Finding::basis),
                                finding("export.evidence", finding -> each(finding.evidence(), FindingSheet::evidence)),
                                finding(
                                        "export.criteria",
                                        finding ->
                                                each(finding.criteria(), criterion -> criterion(language, criterion))),
                                finding("export.missing", finding -> String.join("; ", finding.missing())),
                                finding(
                                        "export.explanation",
                                        finding -> finding.explanation().in(language))),
                        language,
                        found -> citations.cite(found.finding(), found.day())));
    }

    private static ExportColumn<Found> product(String key, Function<Product, @Nullable Object> value) {
        return new ExportColumn<>(key, found -> value.apply(found.product().product()));
    }

    private static ExportColumn<Found> finding(String key, Function<Finding, @Nullable Object> value) {
        return new ExportColumn<>(key, found -> value.apply(found.finding()));
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
