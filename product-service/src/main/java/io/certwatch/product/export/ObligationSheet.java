package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.product.export.ExportSheet.ExportColumn;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.obligation.ObligationState;
import io.certwatch.product.obligation.ObligationState.InProgress;
import io.certwatch.product.obligation.ObligationState.Lifted;
import io.certwatch.product.obligation.ObligationState.Open;
import io.certwatch.product.obligation.ObligationState.Satisfied;
import io.certwatch.product.obligation.ObligationState.Waived;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.obligation.Requirement;
import io.certwatch.product.obligation.VendorAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per obligation. */
final class ObligationSheet {

    private ObligationSheet() {}

    static ExportSheet<ProductObligation> in(Language language, LegalCitations citations, LocalDate today) {
        return new ExportSheet<>(
                language,
                CitationColumns.after(
                        List.of(
                                new ExportColumn<>(
                                        "export.obligation",
                                        held -> held.obligation().id().toString()),
                                new ExportColumn<>("export.sku", ProductObligation::sku),
                                new ExportColumn<>(
                                        "export.chinese-name",
                                        held -> held.productName().zh()),
                                new ExportColumn<>(
                                        "export.english-name",
                                        held -> held.productName().en()),
                                new ExportColumn<>("export.model", ProductObligation::model),
                                new ExportColumn<>("export.manufacturer", ProductObligation::manufacturer),
                                new ExportColumn<>("export.vendor", ProductObligation::vendor),
                                column(
                                        "export.edition",
                                        requirement -> requirement.edition().id()),
                                column(
                                        "export.entry",
                                        requirement -> requirement.entry().code()),
                                column(
                                        "export.entry-name",
                                        requirement ->
                                                requirement.entry().name().in(language)),
                                new ExportColumn<>(
                                        "export.status",
                                        held -> held.obligation().status().name()),
                                column(
                                        "export.due",
                                        requirement -> requirement.due() == null
                                                ? ExportSheet.message(language, "export.before-market-entry")
                                                : requirement.due()),
                                new ExportColumn<>(
                                        "export.overdue",
                                        held -> held.obligation().overdue(today)),
                                column(InProgress.class, "export.application", InProgress::application),
                                column(InProgress.class, "export.certification-body", InProgress::body),
                                column(InProgress.class, "export.expected", InProgress::expected),
                                column(
                                        Satisfied.class,
                                        "export.certificate",
                                        by -> by.certificate().number()),
                                column(
                                        Satisfied.class,
                                        "export.certificate-valid-until",
                                        by -> by.certificate().validUntil()),
                                column(Waived.class, "export.waived-by", Waived::by),
                                column(Waived.class, "export.waiver-reason", Waived::reason),
                                column(Waived.class, "export.waived-until", Waived::until),
                                new ExportColumn<>("export.recorded-by", ObligationSheet::recordedBy),
                                column(
                                        "export.explanation",
                                        requirement -> requirement.explanation().in(language)),
                                new ExportColumn<>(
                                        "export.opened-at",
                                        held -> held.obligation().openedAt()),
                                new ExportColumn<>(
                                        "export.changed-at",
                                        held -> held.obligation().changedAt()),
                                answer("export.answer", VendorAnswer::summary),
                                answer("export.answer-words", VendorAnswer::words),
                                answer("export.answered-by", VendorAnswer::person),
                                answer("export.answered-at", VendorAnswer::at)),
                        language,
                        held -> citations.cited(
                                held.obligation().requirement().entry().code(), today)));
    }

    private static ExportColumn<ProductObligation> answer(String key, Function<VendorAnswer, @Nullable Object> value) {
        return new ExportColumn<>(key, held -> {
            var answer = held.obligation().answer();
            return answer == null ? null : value.apply(answer);
        });
    }

    /** The person or machine that recorded the state, as its verified token named it. */
    private static @Nullable String recordedBy(ProductObligation held) {
        return switch (held.obligation().state()) {
            case InProgress progress -> progress.recordedBy().name();
            case Waived waived -> waived.recordedBy().name();
            case Open _, Satisfied _, Lifted _ -> null;
        };
    }

    /** A column for data that only one state has. */
    private static <S extends ObligationState> ExportColumn<ProductObligation> column(
            Class<S> kind, String key, Function<S, @Nullable Object> value) {
        return new ExportColumn<>(
                key,
                held -> kind.isInstance(held.obligation().state())
                        ? value.apply(kind.cast(held.obligation().state()))
                        : null);
    }

    private static ExportColumn<ProductObligation> column(String key, Function<Requirement, @Nullable Object> value) {
        return new ExportColumn<>(key, held -> value.apply(held.obligation().requirement()));
    }
}
