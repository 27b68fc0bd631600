package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationDays;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.inventory.SpecsCell;
import io.certwatch.product.law.LegalCitations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per product. The import recognises its headers, so an exported file can be corrected and uploaded. */
final class ProductSheet {

    private ProductSheet() {}

    static ExportSheet<AssessedProduct> in(VendorNames vendors, LegalCitations citations, LocalDate today) {
        var language = vendors.language();
        var words = new ExportWords(language);
        return new ExportSheet<>(
                language,
                List.of(
                        column("export.sku", product -> product.sku().value()),
                        column("export.chinese-name", product -> product.name().zh()),
                        column("export.english-name", product -> product.name().en()),
                        column("export.model", Product::model),
                        column("export.manufacturer", Product::manufacturer),
                        column("export.vendor", Product::vendor),
                        column("export.vendor-name", product -> vendors.find(product.vendor())),
                        column("export.description", Product::description),
                        column("export.declared-entry", Product::declaredEntry),
                        column("export.hs-code", Product::hsCode),
                        column("export.specs", ProductSheet::specs),
                        column(
                                "export.market-status",
                                product -> words.of("market", product.market().status())),
                        column(
                                "export.market-entry-date",
                                product -> product.market().entryDate()),
                        column("export.used-in-cii", Product::usedInCii),
                        column("export.to-correct", product -> remarks(product, language)),
                        new ExportColumn<>(
                                "export.verdict",
                                held -> words.of("outcome", held.assessment().outcome())),
                        new ExportColumn<>(
                                "export.basis",
                                held -> words.of("basis", held.assessment().basis())),
                        new ExportColumn<>("export.sale", held -> ExportSheet.message(language, saleStatus(held))),
                        new ExportColumn<>(
                                "export.sale-why",
                                held -> held.sale().explanation().in(language)),
                        new ExportColumn<>("export.first-listed", ProductSheet::firstListed),
                        new ExportColumn<>(
                                "export.first-listed-remark",
                                held -> findFirst(held)
                                        .map(ObligationDays::explainAtLatest)
                                        .map(why -> why.in(language))
                                        .orElse(null)),
                        new ExportColumn<>("export.not-to-be-sold-since", ProductSheet::notToBeSoldSince),
                        new ExportColumn<>("export.not-to-be-sold-since-remark", held -> remarkSince(held, language)),
                        new ExportColumn<>(
                                "export.penalty-since",
                                held -> listObligations(held)
                                        .map(one -> citations.penaltySince(
                                                one.requirement().entry().code(), today))
                                        .filter(Objects::nonNull)
                                        .min(LocalDate::compareTo)
                                        .orElse(null)),
                        new ExportColumn<>(
                                "export.explanation",
                                held -> held.assessment().explanation().in(language)),
                        new ExportColumn<>(
                                "export.assessed-at", held -> held.assessment().assessedAt())));
    }

    private static String saleStatus(AssessedProduct held) {
        return "sale.status." + held.sale().status();
    }

    /** What the catalogue requires of it, with a proof or without. */
    private static Stream<Obligation> listObligations(AssessedProduct held) {
        return held.obligations().stream().filter(obligation -> obligation.status() != ObligationState.Status.LIFTED);
    }

    private static Optional<ObligationDays> findFirst(AssessedProduct held) {
        return listObligations(held).map(Obligation::days).min(Comparator.comparing(ObligationDays::firstListed));
    }

    private static @Nullable LocalDate firstListed(AssessedProduct held) {
        return findFirst(held).map(ObligationDays::firstListed).orElse(null);
    }

    private static @Nullable LocalDate notToBeSoldSince(AssessedProduct held) {
        var sale = held.sale();
        return sale.status() == SaleStatus.NOT_TO_BE_SOLD ? sale.since() : null;
    }

    private static @Nullable String remarkSince(AssessedProduct held, Language language) {
        return held.sale().isSinceLearnt() ? ExportSheet.message(language, "export.since-learnt") : null;
    }

    private static ExportColumn<AssessedProduct> column(String key, Function<Product, @Nullable Object> value) {
        return new ExportColumn<>(key, held -> value.apply(held.product()));
    }

    private static @Nullable String specs(Product product) {
        return product.specs().isEmpty() ? null : SpecsCell.of(product.specs());
    }

    private static @Nullable String remarks(Product product, Language language) {
        return product.remarks().isEmpty()
                ? null
                : product.remarks().stream()
                        .map(remark -> ExportSheet.message(
                                language,
                                "export.remark",
                                RemarkedFields.in(language, remark.field()),
                                remark.reason()))
                        .collect(joining(ExportSheet.message(language, "finding.separator")));
    }
}
