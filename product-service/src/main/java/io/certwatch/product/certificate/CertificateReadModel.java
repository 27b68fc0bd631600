package io.certwatch.product.certificate;

import io.certwatch.product.concurrency.HashSlot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificates as they were last told, what leads to them, and which of them products have yet to be held against. */
public interface CertificateReadModel {

    /** Of those that are stored. */
    Map<String, Long> revisions(Collection<String> numbers);

    /** Numbers to be found under keys from now on, beside those that are. A key that no longer leads anywhere does no harm. */
    void index(Map<String, Set<String>> numbers);

    /** Puts them down as waiting, now if they have been put off; one that waits already has done so since before. */
    void await(Collection<Certificate> certificates, Instant since);

    /** Those that are newer than what is stored. */
    void store(Collection<Certificate> certificates);

    /** Some of those in the slot that wait, are stored, and are not put off beyond this moment, in the revision in which they are. */
    List<Certificate> waiting(HashSlot slot, int limit, Instant now);

    /** They wait on, but until then nobody is to try. */
    void putOff(Collection<Certificate> certificates, Instant until);

    /** They wait no longer, unless a newer revision does. */
    void done(Collection<Certificate> certificates);

    Backlog backlog();

    /** Of each of so many slots, in their order. */
    List<Backlog> backlogs(int slots);

    /**
     * What products have yet to be held against.
     *
     * @param waiting     certificates, with those put off
     * @param putOff      those that were tried before
     * @param oldestSince since when the first of them has waited; none, if nothing waits
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
