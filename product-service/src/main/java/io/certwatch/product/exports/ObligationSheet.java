package io.certwatch.product.exports;

import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.obligation.Requirement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row an obligation. */
final class ObligationSheet {

    private ObligationSheet() {}

    static Sheet<ProductObligation> in(Language language) {
        return new Sheet<>(language, List.of(
                new Column<>("义务编号", "Obligation", held -> held.obligation().id().toString()),
                new Column<>("物料编码", "SKU", ProductObligation::sku),
                new Column<>("中文名称", "Chinese name", held -> held.productName().zh()),
                new Column<>("英文名称", "English name", held -> held.productName().en()),
                new Column<>("型号", "Model", ProductObligation::model),
                new Column<>("制造商", "Manufacturer", ProductObligation::manufacturer),
                new Column<>("供应商", "Vendor", ProductObligation::vendor),
                column("目录版本", "Edition", requirement -> requirement.edition().id()),
                column("类别", "Entry", requirement -> requirement.entry().code()),
                column("类别名称", "Entry name", requirement -> language.of(requirement.entry().name().zh(), requirement.entry().name().en())),
                new Column<>("状态", "Status", held -> held.obligation().status().name()),
                column("期限", "Due", Requirement::due),
                column("说明", "Explanation", requirement -> language.of(requirement.explanation().zh(), requirement.explanation().en())),
                new Column<>("产生时间", "Opened at", held -> held.obligation().openedAt()),
                new Column<>("变更时间", "Changed at", held -> held.obligation().changedAt())));
    }

    private static Column<ProductObligation> column(String zh, String en, Function<Requirement, @Nullable Object> value) {
        return new Column<>(zh, en, held -> value.apply(held.obligation().requirement()));
    }
}
