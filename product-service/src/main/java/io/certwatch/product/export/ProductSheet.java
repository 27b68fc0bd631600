package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Product;
import io.certwatch.product.product.SpecsCell;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per product. The import recognises its headers, so an exported file can be corrected and uploaded. */
final class ProductSheet {

    private ProductSheet() {}

    static ExportSheet<AssessedProduct> in(Language language) {
        return new ExportSheet<>(
                language,
                List.of(
                        column("物料编码", "SKU", product -> product.sku().value()),
                        column("中文名称", "Chinese name", product -> product.name().zh()),
                        column("英文名称", "English name", product -> product.name().en()),
                        column("型号", "Model", Product::model),
                        column("制造商", "Manufacturer", Product::manufacturer),
                        column("供应商", "Vendor", Product::vendor),
                        column("产品描述", "Description", Product::description),
                        column("申报类别", "Declared entry", Product::declaredEntry),
                        column("海关编码", "HS code", Product::hsCode),
                        column("规格参数", "Specs", ProductSheet::specs),
                        column(
                                "上市状态",
                                "Market status",
                                product -> product.market().status().name()),
                        column(
                                "上市日期",
                                "Market entry date",
                                product -> product.market().entryDate()),
                        column("用于关键信息基础设施", "Used in CII", Product::usedInCii),
                        column("待更正", "To correct", ProductSheet::remarks),
                        new ExportColumn<>(
                                "结论", "Verdict", held -> held.assessment().outcome()),
                        new ExportColumn<>(
                                "依据", "Basis", held -> name(held.assessment().basis())),
                        new ExportColumn<>("说明", "Explanation", held -> {
                            var said = held.assessment().explanation();
                            return language.of(said.zh(), said.en());
                        }),
                        new ExportColumn<>(
                                "评估时间", "Assessed at", held -> held.assessment().assessedAt())));
    }

    private static ExportColumn<AssessedProduct> column(
            String zh, String en, Function<Product, @Nullable Object> value) {
        return new ExportColumn<>(zh, en, held -> value.apply(held.product()));
    }

    private static @Nullable String specs(Product product) {
        return product.specs().isEmpty() ? null : SpecsCell.of(product.specs());
    }

    private static @Nullable String remarks(Product product) {
        return product.remarks().isEmpty()
                ? null
                : product.remarks().stream()
                        .map(remark -> remark.field() + " " + remark.reason())
                        .collect(joining("; "));
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
