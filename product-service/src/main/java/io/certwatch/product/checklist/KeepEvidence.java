package io.certwatch.product.checklist;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.author.Author;
import io.certwatch.product.checklist.ItemEvidence.Kind;
import io.certwatch.product.checklist.ReadChecklist.Seen;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds evidence to items and removes it. What was removed stays in the history of the item, with its bytes. Files are kept as
 * they are; nothing checks them for malware.
 */
public class KeepEvidence {

    /** Files and links of one item. */
    static final int MOST = 20;

    private static final int PAGE = 100;
    private static final int ATTEMPTS = 5;

    private final ReadChecklist checklist;
    private final StatedItems items;
    private final EvidenceFiles files;

    KeepEvidence(ReadChecklist checklist, StatedItems items, EvidenceFiles files) {
        this.checklist = checklist;
        this.items = items;
        this.files = files;
    }

    /** A piece of evidence that was added, and the item that has it. */
    public record Added(ItemEvidence evidence, ChecklistItem item) {}

    /**
     * @throws UnknownId if there is no such item
     * @throws Conflict if it has {@link #MOST} already
     */
    public Added addFile(String company, UUID item, String name, String mediaType, InputStream bytes, Author author)
            throws IOException {
        requireRoom(requireItem(company, item));
        var id = UUID.randomUUID();
        var kept = files.keep(id, bytes);
        return add(
                company,
                item,
                author,
                at -> new ItemEvidence(
                        id,
                        Kind.FILE,
                        name,
                        mediaType,
                        kept.size(),
                        kept.sha256(),
                        null,
                        author.by(),
                        author.recordedBy(),
                        at),
                () -> files.remove(id));
    }

    /** Likewise, for a link to evidence that is kept elsewhere. */
    public Added addLink(String company, UUID item, String name, String address, Author author) {
        var id = UUID.randomUUID();
        return add(
                company,
                item,
                author,
                at -> new ItemEvidence(
                        id, Kind.LINK, name, null, null, null, address, author.by(), author.recordedBy(), at),
                () -> {});
    }

    private Added add(
            String company, UUID item, Author author, Function<Instant, ItemEvidence> form, Runnable unlessStored) {
        return new Added(
                store(company, item, author, form, unlessStored),
                requireItem(company, item).item());
    }

    /**
     * Added evidence takes nothing back, so it is added also to an item that somebody changed meanwhile.
     *
     * @param unlessStored runs if it certainly was not stored; not if nobody knows, because the store failed
     */
    private ItemEvidence store(
            String company, UUID item, Author author, Function<Instant, ItemEvidence> form, Runnable unlessStored) {
        var mayBeStored = false;
        try {
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var seen = requireItem(company, item);
                requireRoom(seen);
                var before = StateItem.before(company, seen, author);
                var evidence = form.apply(seen.at());
                var next = before.adding(evidence, author, seen.at());
                mayBeStored = true;
                if (StateItem.store(items, before, next)) return evidence;
                mayBeStored = false;
            }
            throw new StaleRevision("item");
        } catch (RuntimeException rejected) {
            if (!mayBeStored) unlessStored.run();
            throw rejected;
        }
    }

    /**
     * @param revision of the item that the person saw
     * @throws UnknownId if there is no such item
     * @throws UnknownId if it has no such evidence
     * @throws StaleRevision if it is at another revision
     * @throws Conflict if the item is done by this evidence alone
     */
    public ChecklistItem remove(String company, UUID item, UUID evidence, long revision, Author author) {
        var seen = requireItem(company, item);
        var before = seen.item().stated();
        if (before == null) throw new UnknownId("evidence", evidence);
        var removed = before.evidence(evidence).orElseThrow(() -> new UnknownId("evidence", evidence));
        if (before.revision() != revision
                || !StateItem.store(items, before, before.removing(removed, author, seen.at()))) {
            throw new StaleRevision("item");
        }
        return requireItem(company, item).item();
    }

    /**
     * Finds a file that the item has, or once had, after comparing all of its bytes with their hash.
     *
     * @throws UnknownId if the item never had such a file
     * @throws DamagedEvidence if the stored bytes are not those that were uploaded
     */
    public ItemEvidence intact(String company, UUID item, UUID evidence) throws IOException {
        var found = Pages.of(
                        (@Nullable Long before) -> items.revisions(company, item, before, PAGE),
                        StatedItem::revision,
                        PAGE)
                .flatMap(revision -> revision.evidence(evidence).stream())
                .findFirst()
                .filter(one -> one.kind() == Kind.FILE)
                .orElseThrow(() -> new UnknownId("evidence", evidence));
        if (!files.isIntact(evidence, requireNonNull(found.sha256()))) throw new DamagedEvidence(found);
        return found;
    }

    /** The bytes of {@link #intact} evidence. */
    public InputStream open(UUID evidence) {
        return files.open(evidence);
    }

    private Seen requireItem(String company, UUID item) {
        return checklist.see(company, item).orElseThrow(() -> new UnknownId("checklist item", item));
    }

    private static void requireRoom(Seen seen) {
        var stated = seen.item().stated();
        if (stated != null && stated.evidence().size() >= MOST) {
            throw new Conflict("too-much-evidence", Explanation.of("problem.too-much-evidence", MOST));
        }
    }
}
