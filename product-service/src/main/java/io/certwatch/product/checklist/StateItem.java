package io.certwatch.product.checklist;

import io.certwatch.platform.author.Author;
import io.certwatch.product.checklist.ReadChecklist.Seen;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Stores what people state about items of the checklist, and the items that they make themselves. */
public class StateItem {

    private final ReadChecklist checklist;
    private final StatedItems items;
    private final Clock clock;

    StateItem(ReadChecklist checklist, StatedItems items, Clock clock) {
        this.checklist = checklist;
        this.items = items;
        this.clock = clock;
    }

    /**
     * States something about an item, as a whole; the same statement again changes nothing, unless it no longer holds.
     *
     * @param revision that the person saw; 0 for an item about which nobody stated anything
     * @throws UnknownId if there is no such item
     * @throws StaleRevision if it is at another revision
     * @throws InvalidField if it says done without evidence or a word, or not applicable without a reason
     */
    public ChecklistItem state(String company, UUID id, long revision, ItemStatement statement, Author author) {
        var seen = checklist.see(company, id).orElseThrow(() -> new UnknownId("checklist item", id));
        var item = seen.item();
        if (item.revision() != revision) throw new StaleRevision("item");
        if (item.plan() != null) statement.checkPlanned(seen.today());
        var before = before(company, seen, author);
        var template = seen.template();
        var checked = statement.checkAndComplete(
                !before.evidence().isEmpty(),
                item.answer(),
                template == null ? null : template.reviewEveryMonths(),
                seen.today());
        var next = before.stating(item.asked(), checked, item.answer(), author, seen.at());
        if (before.revision() > 0 && next.saysSameAs(before) && item.reopened() == null) return item;
        if (!store(items, before, next)) throw new StaleRevision("item");
        return checklist.find(company, id).orElseThrow(() -> new UnknownId("checklist item", id));
    }

    /** Makes an item of the company's own, such as a question to the authorities. */
    public ChecklistItem make(
            String company, Category category, String what, String why, ItemStatement statement, Author author) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var own = StatedItem.own(company, Asked.own(category, what, why), statement, author, at);
        items.add(own);
        return checklist.find(company, own.id()).orElseThrow(() -> new UnknownId("checklist item", own.id()));
    }

    /** The revision that the next one follows. */
    static StatedItem before(String company, Seen seen, Author author) {
        var item = seen.item();
        var stated = item.stated();
        return stated == null
                ? StatedItem.createUntouched(item.id(), company, item.asked(), author, seen.at())
                : stated;
    }

    /** Returns false if somebody else was first. */
    static boolean store(StatedItems items, StatedItem before, StatedItem next) {
        return next.revision() == 1 ? items.add(next) : items.replace(before, next);
    }
}
