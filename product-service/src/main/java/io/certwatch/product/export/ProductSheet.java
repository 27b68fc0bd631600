package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.inventory.SpecsCell;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per product. The import recognises its headers, so an exported file can be corrected and uploaded. */
final class ProductSheet {

    private ProductSheet() {}

    static ExportSheet<AssessedProduct> in(Language language) {
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
                        new ExportColumn<>(
                                "export.explanation",
                                held -> held.assessment().explanation().in(language)),
                        new ExportColumn<>(
                                "export.assessed-at", held -> held.assessment().assessedAt())));
    }

    private static String saleStatus(AssessedProduct held) {
        return "sale.status." + held.sale().status();
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
