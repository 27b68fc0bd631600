package io.certwatch.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Shares the slots evenly among the live instances. One document per slot stores its holder and the end of the lease,
 * one per instance its last renewal; an instance that stops renewing loses both. The instances' clocks should agree
 * within a fraction of the lease; otherwise events may be repeated, but never lost.
 */
final class Leases {

    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final String KIND = "kind";
    private static final String SLOT = "slot";
    private static final String MEMBER = "member";
    private static final String NOBODY = "";

    private final MongoCollection<Document> leases;
    private final String me;
    private final Duration length;
    private final Slots slots;
    private final Clock clock;
    private boolean prepared;
    private volatile boolean alone = true;

    Leases(MongoCollection<Document> leases, String me, Duration length, Slots slots, Clock clock) {
        this.leases = leases;
        this.me = me;
        this.length = length;
        this.slots = slots;
        this.clock = clock;
    }

    /** Whether no other instance was live at the last renewal. */
    boolean alone() {
        return alone;
    }

    /** Called several times per lease duration. */
    void renew() {
        prepare();
        var until = System.nanoTime() + length.toNanos();
        var now = clock.instant();
        var share = share(members(now));
        leases.updateMany(eq(OWNER, me), set(UNTIL, later(now)));
        var held = held();
        for (int slot = 0; slot < Slots.COUNT && held.size() < share; slot++) {
            if (!held.contains(slot) && take(slot, now)) held.add(slot);
        }
        slots.keep(held, share, until).forEach(this::giveBack);
    }

    /** Releases all slots, so that other instances can lease them at once. */
    void release() {
        slots.close();
        leases.updateMany(eq(OWNER, me), combine(set(OWNER, NOBODY), set(UNTIL, Date.from(Instant.EPOCH))));
        leases.deleteOne(eq("_id", memberId()));
    }

    private void prepare() {
        if (!prepared) {
            DuplicateKeys.skip(() -> leases.insertMany(freeSlots(), new InsertManyOptions().ordered(false)));
            prepared = true;
        }
    }

    private static List<Document> freeSlots() {
        return IntStream.range(0, Slots.COUNT)
                .mapToObj(slot -> new Document("_id", slotId(slot))
                        .append(KIND, SLOT)
                        .append(SLOT, slot)
                        .append(OWNER, NOBODY)
                        .append(UNTIL, Date.from(Instant.EPOCH)))
                .toList();
    }

    private List<String> members(Instant now) {
        leases.updateOne(
                eq("_id", memberId()),
                combine(set(KIND, MEMBER), set(MEMBER, me), set(UNTIL, later(now))),
                new UpdateOptions().upsert(true));
        var known = leases.find(eq(KIND, MEMBER)).into(new ArrayList<>());
        forget(known, now);
        var alive = known.stream()
                .filter(member -> !member.getDate(UNTIL).toInstant().isBefore(now))
                .map(member -> member.getString(MEMBER))
                .sorted()
                .toList();
        alone = alive.size() <= 1;
        return alive;
    }

    /** Removes instances that died long ago; writes only if there is one. */
    private void forget(List<Document> members, Instant now) {
        var longAgo = Date.from(now.minus(length.multipliedBy(10)));
        if (members.stream().anyMatch(member -> member.getDate(UNTIL).before(longAgo))) {
            leases.deleteMany(and(eq(KIND, MEMBER), lt(UNTIL, longAgo)));
        }
    }

    private int share(List<String> members) {
        var rank = members.indexOf(me);
        return Slots.COUNT / members.size() + (rank < Slots.COUNT % members.size() ? 1 : 0);
    }

    private List<Integer> held() {
        return leases.find(eq(OWNER, me)).map(lease -> lease.getInteger(SLOT)).into(new ArrayList<>());
    }

    private boolean take(int slot, Instant now) {
        var free = and(eq("_id", slotId(slot)), ne(OWNER, me), lt(UNTIL, Date.from(now)));
        return leases.updateOne(free, combine(set(OWNER, me), set(UNTIL, later(now))))
                        .getModifiedCount()
                == 1;
    }

    private void giveBack(int slot) {
        leases.updateOne(
                and(eq("_id", slotId(slot)), eq(OWNER, me)),
                combine(set(OWNER, NOBODY), set(UNTIL, Date.from(Instant.EPOCH))));
    }

    private Date later(Instant now) {
        return Date.from(now.plus(length));
    }

    private static String slotId(int slot) {
        return SLOT + "/" + slot;
    }

    private String memberId() {
        return MEMBER + "/" + me;
    }
}
