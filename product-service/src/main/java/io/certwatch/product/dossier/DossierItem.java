package io.certwatch.product.dossier;

import io.certwatch.product.checklist.Asked;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.PartyName;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An item of the checklist in a dossier.
 *
 * @param template id of the template that asks; null for an item of the company's own
 * @param key of the item in its template; null for an item of the company's own
 * @param about name of what it is about; null for the company itself
 * @param aboutName how the vendor is called that it is about; null if nobody has named it, or if it is about something else
 * @param why null if nothing says so
 * @param known what the system knows; null if it knows nothing
 * @param reason why it is not applicable
 * @param word what a person vouches for
 * @param suggested whether the due day is the one that the template suggests, which nobody has set
 * @param reopened why it is open again; null if it is not
 * @param retired why nobody asks for it any more; null if it is asked
 * @param changedBy who stated something last; null if nobody has
 */
@RecordBuilder
public record DossierItem(
        UUID id,
        Category category,
        @Nullable String template,
        @Nullable String key,
        SubjectKind kind,
        @Nullable String about,
        @Nullable PartyName aboutName,
        Wording what,
        @Nullable DossierReason why,
        @Nullable String owner,
        @Nullable LocalDate due,
        ItemState state,
        boolean late,
        boolean suggested,
        ChecklistItem.@Nullable Reopened reopened,
        ChecklistItem.@Nullable Retired retired,
        @Nullable Explanation reason,
        @Nullable String word,
        Map<String, String> details,
        @Nullable Known known,
        List<DossierEvidence> evidence,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expires,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /**
     * @param from what it comes from
     * @param complete whether nothing is left to do
     */
    public record Known(Explanation text, Explanation from, boolean complete) {

        private static @Nullable Known of(@Nullable ItemAnswer answer) {
            return answer == null ? null : new Known(answer.text(), answer.from(), answer.complete());
        }
    }

    /** By category, and of each category by what is asked. */
    static final Comparator<DossierItem> BY_CATEGORY = Comparator.comparing(DossierItem::category)
            .thenComparing(DossierItem::template, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DossierItem::key, Comparator.nullsLast(Comparator.naturalOrder()));

    static final Comparator<DossierItem> BY_DUE_DAY = Comparator.comparing(
                    DossierItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(BY_CATEGORY);

    public DossierItem {
        details = new TreeMap<>(details);
        evidence = List.copyOf(evidence);
    }

    /** @param vendors their names, by id */
    static DossierItem of(ChecklistItem item, @Nullable DossierReason why, Map<String, PartyName> vendors) {
        var asked = item.asked();
        var said = item.statement();
        var stated = item.stated();
        return DossierItemBuilder.builder()
                .id(item.id())
                .category(asked.category())
                .template(item(asked, ItemKey::template))
                .key(item(asked, ItemKey::key))
                .kind(asked.kind())
                .about(about(asked))
                .aboutName(asked.kind() == SubjectKind.VENDOR ? vendors.get(asked.subject()) : null)
                .what(asked.what())
                .why(why)
                .owner(said.owner())
                .due(item.due())
                .state(item.state())
                .late(item.late())
                .suggested(item.isDueSuggested())
                .reopened(item.reopened())
                .retired(item.retired())
                .reason(reason(item))
                .word(said.word())
                .details(item.details())
                .known(Known.of(item.answer()))
                .evidence(item.evidence().stream().map(DossierEvidence::of).toList())
                .reviewOn(said.reviewOn())
                .expires(said.expires())
                .changedAt(item.changedAt())
                .changedBy(stated == null ? null : stated.by())
                .build();
    }

    private static @Nullable String item(Asked asked, Function<ItemKey, String> part) {
        var item = asked.item();
        return item == null ? null : part.apply(item);
    }

    private static @Nullable String about(Asked asked) {
        return asked.subjectName().isEmpty() ? null : asked.subjectName();
    }

    static @Nullable Explanation reason(ChecklistItem item) {
        var said = item.statement().reason();
        if (said != null) return new Explanation(said, said);
        var answer = item.answer();
        return answer == null ? null : answer.reason();
    }
}
