package io.certwatch.product.dossier;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.Asked;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemEvidence;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ItemStatement;
import io.certwatch.product.checklist.StatedItem;
import io.certwatch.product.checklist.StatedItem.Change;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items of a checklist as they are read. */
public final class ItemsOfADossier {

    private static final Instant AT = Instant.parse("2027-03-01T02:00:00Z");

    private ItemsOfADossier() {}

    public static ChecklistItem item(Category category, String key, ItemState state, @Nullable String due) {
        return about(SubjectKind.COMPANY, "company", category, key, state, due, false);
    }

    public static ChecklistItem late(Category category, String key, String due) {
        return about(SubjectKind.COMPANY, "company", category, key, ItemState.OPEN, due, true);
    }

    public static ChecklistItem step(String obligation, String key, ItemState state, @Nullable String due) {
        return about(SubjectKind.OBLIGATION, obligation, Category.CERTIFICATION, key, state, due, false);
    }

    public static ChecklistItem lateStep(String obligation, String key, ItemState state, String due) {
        return about(SubjectKind.OBLIGATION, obligation, Category.CERTIFICATION, key, state, due, true);
    }

    public static ChecklistItem about(
            SubjectKind kind,
            String subject,
            Category category,
            String key,
            ItemState state,
            @Nullable String due,
            boolean late) {
        return new ChecklistItem(
                UUID.nameUUIDFromBytes((subject + key).getBytes(StandardCharsets.UTF_8)),
                new Asked(
                        new ItemKey("cross-sector", key),
                        1,
                        category,
                        kind,
                        subject,
                        kind == SubjectKind.COMPANY ? "" : subject,
                        new Wording("请处理" + key, "Settle " + key),
                        new Wording("因为" + key, "Because of " + key),
                        "certification-duty"),
                null,
                state,
                LocalDate.parse("2026-11-27"),
                due == null ? null : LocalDate.parse(due),
                Map.of(),
                null,
                List.of(),
                null,
                late,
                null,
                null,
                null,
                List.of(),
                new Wording(subject, subject));
    }

    public static ChecklistItem known(ChecklistItem item, String zh, String en) {
        return item.withAnswer(new ItemAnswer(
                new Explanation(zh, en),
                Map.of("products", 3L),
                new Explanation("依据评估；明细：/api/products", "By the assessments; rows: /api/products"),
                item.state().isSettled(),
                item.state(),
                item.state() == ItemState.NOT_APPLICABLE ? new Explanation(zh, en) : null,
                null,
                Map.of(),
                AT));
    }

    public static ChecklistItem retired(ChecklistItem item, Retired why) {
        return item.withRetired(why);
    }

    public static ChecklistItem stated(
            ChecklistItem item, @Nullable ItemState state, @Nullable String reason, @Nullable String word) {
        var statement = new ItemStatement(
                state,
                reason,
                word,
                "li.na",
                null,
                LocalDate.parse("2027-12-31"),
                null,
                Map.of("applicationNumber", "CCRC-1"));
        return item.withStated(new StatedItem(
                item.id(),
                "demo",
                item.asked(),
                statement,
                AT,
                null,
                item.evidence(),
                1,
                Change.STATED,
                AT,
                "li.na",
                new RecordedBy("li", "Li Na", null)));
    }

    public static ChecklistItem with(ChecklistItem item, ItemEvidence... evidence) {
        return item.withEvidence(List.of(evidence));
    }

    public static ItemEvidence file(String name) {
        return new ItemEvidence(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                ItemEvidence.Kind.FILE,
                name,
                "application/pdf",
                48_213L,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                null,
                "li.na",
                new RecordedBy("li", "Li Na", null),
                AT);
    }

    public static ItemEvidence certificate(String number) {
        return new ItemEvidence(
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                ItemEvidence.Kind.CERTIFICATE,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                AT);
    }
}
