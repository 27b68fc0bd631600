package io.certwatch.product.export;

import io.certwatch.product.obligation.ObligationState;
import io.certwatch.product.obligation.ObligationState.InProgress;
import io.certwatch.product.obligation.ObligationState.Satisfied;
import io.certwatch.product.obligation.ObligationState.Waived;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.obligation.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per obligation. */
final class ObligationSheet {

    private ObligationSheet() {}

    static ExportSheet<ProductObligation> in(Language language, LocalDate today) {
        return new ExportSheet<>(
                language,
                List.of(
                        new ExportColumn<>(
                                "义务编号",
                                "Obligation",
                                held -> held.obligation().id().toString()),
                        new ExportColumn<>("物料编码", "SKU", ProductObligation::sku),
                        new ExportColumn<>(
                                "中文名称",
                                "Chinese name",
                                held -> held.productName().zh()),
                        new ExportColumn<>(
                                "英文名称",
                                "English name",
                                held -> held.productName().en()),
                        new ExportColumn<>("型号", "Model", ProductObligation::model),
                        new ExportColumn<>("制造商", "Manufacturer", ProductObligation::manufacturer),
                        new ExportColumn<>("供应商", "Vendor", ProductObligation::vendor),
                        column(
                                "目录版本",
                                "Edition",
                                requirement -> requirement.edition().id()),
                        column("类别", "Entry", requirement -> requirement.entry().code()),
                        column(
                                "类别名称",
                                "Entry name",
                                requirement -> language.of(
                                        requirement.entry().name().zh(),
                                        requirement.entry().name().en())),
                        new ExportColumn<>(
                                "状态",
                                "Status",
                                held -> held.obligation().status().name()),
                        column(
                                "期限",
                                "Due",
                                requirement -> requirement.due() == null
                                        ? language.of("上市前", "before market entry")
                                        : requirement.due()),
                        new ExportColumn<>(
                                "已逾期", "Overdue", held -> held.obligation().overdue(today)),
                        of(InProgress.class, "受理编号", "Application", InProgress::application),
                        of(InProgress.class, "认证机构", "Certification body", InProgress::body),
                        of(InProgress.class, "预计取证日", "Expected", InProgress::expected),
                        of(
                                Satisfied.class,
                                "证书编号",
                                "Certificate",
                                by -> by.certificate().number()),
                        of(
                                Satisfied.class,
                                "证书有效期至",
                                "Certificate valid until",
                                by -> by.certificate().validUntil()),
                        of(Waived.class, "豁免人", "Waived by", Waived::by),
                        of(Waived.class, "豁免理由", "Waiver reason", Waived::reason),
                        of(Waived.class, "豁免至", "Waived until", Waived::until),
                        column(
                                "说明",
                                "Explanation",
                                requirement -> language.of(
                                        requirement.explanation().zh(),
                                        requirement.explanation().en())),
                        new ExportColumn<>(
                                "产生时间", "Opened at", held -> held.obligation().openedAt()),
                        new ExportColumn<>(
                                "变更时间", "Changed at", held -> held.obligation().changedAt())));
    }

    /** A column for data that only one state has. */
    private static <S extends ObligationState> ExportColumn<ProductObligation> of(
            Class<S> kind, String zh, String en, Function<S, @Nullable Object> value) {
        return new ExportColumn<>(
                zh,
                en,
                held -> kind.isInstance(held.obligation().state())
                        ? value.apply(kind.cast(held.obligation().state()))
                        : null);
    }

    private static ExportColumn<ProductObligation> column(
            String zh, String en, Function<Requirement, @Nullable Object> value) {
        return new ExportColumn<>(zh, en, held -> value.apply(held.obligation().requirement()));
    }
}
