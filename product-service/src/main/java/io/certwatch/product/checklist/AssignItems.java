package io.certwatch.product.checklist;

import io.certwatch.platform.author.Author;
import io.certwatch.product.checklist.ReadChecklist.Seen;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets owner and day of many items. What else people stated of an item stays; an item that somebody changes at the same
 * moment is read again.
 */
public class AssignItems {

    private static final int ATTEMPTS = 5;

    private final ReadChecklist checklist;
    private final StatedItems items;

    public AssignItems(ReadChecklist checklist, StatedItems items) {
        this.checklist = checklist;
        this.items = items;
    }

    /**
     * What is set of each item.
     *
     * @param owner null keeps the owner of each
     * @param due null keeps the day of each
     */
    public record Assignment(
            @Nullable String owner, @Nullable LocalDate due) {

        private ItemStatement in(ItemStatement said) {
            return said.assign(owner == null ? said.owner() : owner, due == null ? said.due() : due);
        }
    }

    public enum Outcome {
        CHANGED,
        UNCHANGED,
        /** The company has no such item. */
        UNKNOWN,
        /** Nobody asks for it any more. */
        RETIRED,
        /** Others changed it again and again at the same moment. */
        BUSY
    }

    public record AssignedItem(UUID id, Outcome outcome) {}

    /** Returns the outcomes in the order of the ids. */
    public List<AssignedItem> assign(String company, Collection<UUID> ids, Assignment assignment, Author author) {
        return ids.stream()
                .map(id -> new AssignedItem(id, assign(company, id, assignment, author)))
                .toList();
    }

    private Outcome assign(String company, UUID id, Assignment assignment, Author author) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var seen = checklist.see(company, id);
            if (seen.isEmpty()) return Outcome.UNKNOWN;
            if (seen.get().item().retired() != null) return Outcome.RETIRED;
            var outcome = assign(company, seen.get(), assignment, author);
            if (outcome != Outcome.BUSY) return outcome;
        }
        return Outcome.BUSY;
    }

    private Outcome assign(String company, Seen seen, Assignment assignment, Author author) {
        var item = seen.item();
        var before = StateItem.before(company, seen, author);
        var next = before.assigning(item.asked(), assignment.in(before.statement()), author, seen.at());
        if (next.statement().equals(before.statement())) return Outcome.UNCHANGED;
        return StateItem.store(items, before, next) ? Outcome.CHANGED : Outcome.BUSY;
    }
}
