package io.certwatch.product.checklist.reminder;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.checklist.Asked;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Reopened;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ItemStatement;
import io.certwatch.product.checklist.StatedItem;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items of a checklist with days. */
public final class ItemFixtures {

    private static final UUID ID = UUID.fromString("5f0d3a54-9a0f-3b53-9c2f-0b7a5b1f7c11");
    private static final Asked PLAN = asked(SubjectKind.COMPANY, "company", "");

    private ItemFixtures() {}

    private static Asked asked(SubjectKind kind, String subject, String name) {
        return new Asked(
                new ItemKey("cross-sector", "incident-response-plan"),
                1,
                Category.RISK_RESPONSE,
                kind,
                subject,
                name,
                new Wording("制定预案", "Write an incident response plan"),
                new Wording("法律要求", "The law asks for it"),
                null);
    }

    /** Nobody has stated anything about it. */
    public static ChecklistItem open(String since, String due, boolean late) {
        return new ChecklistItem(
                ID,
                PLAN,
                null,
                ItemState.OPEN,
                LocalDate.parse(since),
                LocalDate.parse(due),
                Map.of(),
                null,
                List.of(),
                null,
                late,
                null,
                null,
                null,
                List.of(),
                Wording.NONE);
    }

    public static ChecklistItem ofVendor(String since, String due) {
        return open(since, due, true).withAsked(asked(SubjectKind.VENDOR, "huawei-cn", "huawei-cn"));
    }

    public static ChecklistItem ofObligation(String since, String due) {
        return open(since, due, true).withAsked(asked(SubjectKind.OBLIGATION, ID.toString(), "R-1"));
    }

    public static ChecklistItem done(String since, @Nullable String reviewOn, @Nullable String expires) {
        var day = LocalDate.parse(since);
        var statement = new ItemStatement(
                ItemState.DONE,
                null,
                "The board approved it.",
                "li.na",
                day,
                reviewOn == null ? null : LocalDate.parse(reviewOn),
                expires == null ? null : LocalDate.parse(expires),
                Map.of());
        var stated = new StatedItem(
                ID,
                "demo",
                PLAN,
                statement,
                Instant.parse(since + "T02:00:00Z"),
                null,
                List.of(),
                1,
                StatedItem.Change.STATED,
                Instant.parse(since + "T02:00:00Z"),
                "li.na",
                new RecordedBy("li.na", null, null));
        return open(since, since, false).withState(ItemState.DONE).withStated(stated);
    }

    public static ChecklistItem reopened(String since, String reviewOn) {
        return done(since, reviewOn, null)
                .withState(ItemState.OPEN)
                .withReopened(Reopened.REVIEW)
                .withLate(true);
    }
}
