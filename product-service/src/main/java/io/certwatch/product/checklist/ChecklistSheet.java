package io.certwatch.product.checklist;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.export.ExportColumn;
import io.certwatch.product.export.ExportSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row per item of the checklist. */
record ChecklistSheet(Language language, ProvisionCitations citations, LocalDate today) {

    ExportSheet<ChecklistItem> sheet() {
        return new ExportSheet<>(
                language,
                List.of(
                        new ExportColumn<>(
                                "export.checklist.category",
                                item -> text(
                                        "checklist.category." + item.asked().category())),
                        asked("export.checklist.what", asked -> asked.what().in(language)),
                        asked("export.checklist.subject", Asked::subjectName),
                        new ExportColumn<>("export.checklist.state", this::state),
                        said("export.checklist.owner", ItemStatement::owner),
                        new ExportColumn<>("export.due", ChecklistItem::due),
                        new ExportColumn<>("export.checklist.late", ChecklistItem::late),
                        said("export.checklist.reason", ItemStatement::reason),
                        said("export.checklist.word", ItemStatement::word),
                        new ExportColumn<>("export.checklist.details", ChecklistSheet::details),
                        answer("export.checklist.answer", ItemAnswer::text),
                        answer("export.checklist.from", ItemAnswer::from),
                        new ExportColumn<>("export.checklist.evidence", ChecklistSheet::evidence),
                        said("export.checklist.review", ItemStatement::reviewOn),
                        said("export.checklist.expires", ItemStatement::expires),
                        asked("export.checklist.why", asked -> asked.why().in(language)),
                        asked("export.checklist.article", this::article),
                        asked("export.checklist.template", this::template),
                        new ExportColumn<>(
                                "export.checklist.changed-by",
                                item -> item.stated() == null
                                        ? null
                                        : item.stated().by()),
                        new ExportColumn<>("export.changed-at", ChecklistItem::changedAt),
                        new ExportColumn<>(
                                "export.checklist.item", item -> item.id().toString())));
    }

    private String text(String key) {
        return ExportSheet.message(language, key);
    }

    private String state(ChecklistItem item) {
        var state = text("checklist.state." + item.state());
        if (item.retired() != null) return state + " (" + text("checklist.retired." + item.retired()) + ")";
        return item.reopened() == null || item.state() != ItemState.OPEN
                ? state
                : text("checklist.reopened." + item.reopened());
    }

    private @Nullable String article(Asked asked) {
        var provision = asked.provision();
        return provision == null
                ? null
                : citations
                        .of(provision, today)
                        .map(cited -> cited.article() == null
                                ? cited.law()
                                : Explanation.of("checklist.provision", cited.law(), cited.article())
                                        .in(language))
                        .orElse(null);
    }

    private String template(Asked asked) {
        var item = asked.item();
        return item == null ? text("checklist.own") : item.template() + " " + asked.revision();
    }

    private static String details(ChecklistItem item) {
        return item.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(joining("; "));
    }

    private static String evidence(ChecklistItem item) {
        return item.evidence().stream().map(ChecklistSheet::evidence).collect(joining("; "));
    }

    private static String evidence(ItemEvidence evidence) {
        return switch (evidence.kind()) {
            case FILE -> evidence.name() + " (SHA-256 " + evidence.sha256() + ")";
            case LINK -> evidence.name() + " (" + evidence.address() + ")";
            case CERTIFICATE, SYSTEM -> evidence.name();
        };
    }

    private static ExportColumn<ChecklistItem> asked(String key, Function<Asked, @Nullable Object> value) {
        return new ExportColumn<>(key, item -> value.apply(item.asked()));
    }

    private static ExportColumn<ChecklistItem> said(String key, Function<ItemStatement, @Nullable Object> value) {
        return new ExportColumn<>(key, item -> value.apply(item.statement()));
    }

    private ExportColumn<ChecklistItem> answer(String key, Function<ItemAnswer, Localized> value) {
        return new ExportColumn<>(
                key,
                item -> item.answer() == null
                        ? null
                        : value.apply(item.answer()).in(language));
    }
}
