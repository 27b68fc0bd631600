package io.certwatch.product.certificate;

import io.certwatch.product.concurrency.HashSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores the certificates as last received, their keys, and which of them have not been applied to products yet. */
public interface CertificateReadModel {

    /** Returns the revisions of those that are stored. */
    Map<String, Long> revisions(Collection<String> numbers);

    /** Adds numbers under keys, beside the existing ones. A key that no longer leads to anything does no harm. */
    void index(Map<String, Set<String>> numbers);

    /** Marks them as waiting, without a postponement; one that waits already keeps its earlier time. */
    void await(Collection<Certificate> certificates, Instant since);

    /** Stores those that are newer than the stored revision. */
    void store(Collection<Certificate> certificates);

    /**
     * Returns some certificates of the slot that wait, are stored and are not postponed beyond {@code now}, in their
     * current revision.
     */
    List<Certificate> waiting(HashSlot slot, int limit, Instant now);

    /** Postpones the waiting certificates until then. */
    void putOff(Collection<Certificate> certificates, Instant until);

    /** Ends the waiting, unless a newer revision waits. */
    void endWaiting(Collection<Certificate> certificates);

    Backlog backlog();

    RegisterExtent extent();

    /**
     * What is known of the register.
     *
     * @param certificates of any status
     * @param newestIssued the day on which the newest of them was issued; null if no such day is known
     */
    record RegisterExtent(long certificates, @Nullable LocalDate newestIssued) {}

    /** Returns the backlog of each of that many slots, in their order. */
    List<Backlog> backlogs(int slots);

    /**
     * Certificates that have not been applied to products yet.
     *
     * @param waiting including postponed ones
     * @param putOff those postponed after a failure
     * @param oldestSince since when the oldest of them has waited; null if none waits
     */
    record Backlog(long waiting, long putOff, @Nullable Instant oldestSince) {

        public static final Backlog NOTHING = new Backlog(0, 0, null);

        public Backlog plus(Backlog other) {
            return new Backlog(waiting + other.waiting, putOff + other.putOff, earlier(oldestSince, other.oldestSince));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }
    }
}
