package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.edition.Force;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.LegalCitations;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    static ExportSheet<Found> in(VendorNames vendors, LegalCitations citations) {
        var language = vendors.language();
        var words = new ExportWords(language);
        return new ExportSheet<>(
                language,
                CitationColumns.after(
                        List.of(
                                product("export.sku", product -> product.sku().value()),
                                product("export.model", Product::model),
                                product("export.manufacturer", Product::manufacturer),
                                product("export.vendor", Product::vendor),
                                product("export.vendor-name", product -> vendors.find(product.vendor())),
                                finding(
                                        "export.edition",
                                        finding -> words.begin(
                                                EntryCitation.ofEdition(finding.edition(), finding.force()))),
                                finding("export.force", finding -> words.of("force", finding.force())),
                                finding(
                                        "export.entry",
                                        finding -> EntryCitation.in(
                                                language, finding.name(), finding.entry(), finding.edition())),
                                finding("export.verdict", finding -> verdict(words, finding)),
                                finding(
                                        "export.basis",
                                        finding -> isBinding(finding) ? words.of("basis", finding.basis()) : null),
                                finding(
                                        "export.evidence",
                                        finding -> each(language, finding.evidence(), one -> evidence(words, one))),
                                finding(
                                        "export.criteria",
                                        finding -> each(
                                                language,
                                                finding.criteria(),
                                                criterion -> criterion(words, criterion))),
                                finding("export.missing", finding -> missing(language, finding)),
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

    /** What an observation or a draft names is no verdict. */
    private static @Nullable String verdict(ExportWords words, Finding finding) {
        if (isBinding(finding)) return words.of("outcome", finding.verdict());
        return words.of(finding.warning() ? "named-by" : "not-named-by", finding.force());
    }

    private static boolean isBinding(Finding finding) {
        return finding.force() == Force.STATUTORY;
    }

    private static String evidence(ExportWords words, Evidence evidence) {
        return ExportSheet.message(words.language(), "word.evidence", words.field(evidence.field()), evidence.text());
    }

    private static String criterion(ExportWords words, CriterionResult criterion) {
        var language = words.language();
        var figure = criterion.figure();
        return ExportSheet.message(
                language,
                figure == null ? "word.criterion.unknown" : "word.criterion",
                criterion.figureName() == null
                        ? criterion.name().in(language)
                        : ExportSheet.message(
                                language,
                                "conclusion.figure.read-as",
                                criterion.name().in(language),
                                criterion.figureName()),
                criterion.threshold().in(language),
                Objects.requireNonNull(words.of("result", criterion.result())),
                figure == null ? "" : figure.in(language));
    }

    /** The parameters by their names, where the catalogue names them. */
    private static String missing(Language language, Finding finding) {
        return each(
                language,
                finding.missing(),
                parameter -> finding.criteria().stream()
                        .filter(criterion -> criterion.parameter().equals(parameter))
                        .map(criterion -> criterion.name().in(language))
                        .findFirst()
                        .orElseGet(() -> new ExportWords(language).field(parameter)));
    }

    private static <T> String each(Language language, List<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(joining(ExportSheet.message(language, "finding.separator")));
    }
}
