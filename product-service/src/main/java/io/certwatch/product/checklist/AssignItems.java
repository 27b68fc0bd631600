package io.certwatch.product.checklist;

import io.certwatch.platform.author.Author;
import io.certwatch.product.checklist.ReadChecklist.Seen;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets owner, day and note of many items. What else people stated of an item stays; an item that somebody changes at the same
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

    /** What is set of an item, when it is known what it says. */
    @FunctionalInterface
    public interface Assignment {

        Assigned in(Assigned before);

        /**
         * The same for all items.
         *
         * @param owner null keeps the owner of each, and so do the others
         */
        static Assignment ofAll(@Nullable String owner, @Nullable LocalDate due, @Nullable String note) {
            return before -> new Assigned(
                    owner == null ? before.owner() : owner,
                    due == null ? before.due() : due,
                    note == null ? before.note() : note);
        }
    }

    /** Owner, day and note of an item, as people stated them. */
    public record Assigned(
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String note) {

        static Assigned of(ItemStatement said) {
            return new Assigned(said.owner(), said.due(), said.note());
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

    /** @param before what people had stated until then, to take the change back; null if there is no such item */
    public record AssignedItem(
            UUID id, Outcome outcome, @Nullable Assigned before) {}

    /** Returns the items about some obligations, each with the obligation. */
    public SequencedMap<UUID, UUID> itemsAbout(String company, Collection<UUID> obligations) {
        var items = new LinkedHashMap<UUID, UUID>();
        obligations.forEach(obligation ->
                checklist.idsAboutObligation(company, obligation).forEach(item -> items.put(item, obligation)));
        return items;
    }

    /** Returns the outcomes in the order of the ids. */
    public List<AssignedItem> assign(String company, Map<UUID, Assignment> assignments, Author author) {
        return assignments.entrySet().stream()
                .map(each -> assign(company, each.getKey(), each.getValue(), author))
                .toList();
    }

    private AssignedItem assign(String company, UUID id, Assignment assignment, Author author) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var seen = checklist.see(company, id);
            if (seen.isEmpty()) return new AssignedItem(id, Outcome.UNKNOWN, null);
            var before = Assigned.of(seen.get().item().statement());
            if (seen.get().item().retired() != null) return new AssignedItem(id, Outcome.RETIRED, before);
            var outcome = assign(company, seen.get(), assignment.in(before), author);
            if (outcome != Outcome.BUSY) return new AssignedItem(id, outcome, before);
        }
        return new AssignedItem(id, Outcome.BUSY, null);
    }

    private Outcome assign(String company, Seen seen, Assigned assigned, Author author) {
        var item = seen.item();
        var before = StateItem.before(company, seen, author);
        var statement = before.statement().assign(assigned.owner(), assigned.due(), assigned.note());
        if (statement.equals(before.statement())) return Outcome.UNCHANGED;
        var next = before.assigning(item.asked(), statement, author, seen.at());
        return StateItem.store(items, before, next) ? Outcome.CHANGED : Outcome.BUSY;
    }
}
