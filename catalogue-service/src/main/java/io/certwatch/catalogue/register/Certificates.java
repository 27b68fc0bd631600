package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.register.CertificateOrder.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store of certificates. */
public interface Certificates {

    /** @param before the revision that was read; null for a new certificate */
    record CertificateChange(@Nullable Certificate before, Certificate after) {}

    /**
     * A null criterion matches everything. {@code holder} matches a part of the name, {@code model} a prefix or a model of a range.
     *
     * @param entries of which one is the entry that it was published under
     * @param text what the number begins with, a part of the holder, or a model as above
     */
    record Wanted(
            @Nullable String text,
            @Nullable String number,
            @Nullable String holder,
            @Nullable String model,
            @Nullable List<EntryKey> entries,
            @Nullable CertificateStatus status) {

        Wanted(
                @Nullable String number,
                @Nullable String holder,
                @Nullable String model,
                @Nullable List<EntryKey> entries,
                @Nullable CertificateStatus status) {
            this(null, number, holder, model, entries, status);
        }

        public static final Wanted ANYTHING = new Wanted(null, null, null, null, null);
    }

    Optional<Certificate> find(String number);

    Map<String, Certificate> find(Collection<String> numbers);

    /** Stores each change whose {@code before} is still current, with its event. Returns false if any was not stored. */
    boolean save(List<CertificateChange> changes);

    /** Publishes these certificates again, except those of which a newer revision is stored, which was published with its own event. */
    void republish(List<Certificate> known);

    /** All revisions, newest first. */
    List<Certificate> history(String number);

    /** @param after a place in this order */
    List<Certificate> search(Wanted wanted, CertificateOrder order, @Nullable Place after, int limit);

    /** All by number. */
    default List<Certificate> page(@Nullable String afterNumber, int limit) {
        var after = afterNumber == null ? null : new Place(afterNumber, null);
        return search(Wanted.ANYTHING, CertificateOrder.BY_NUMBER, after, limit);
    }

    /** Whether another import, a steward or expiry has changed a certificate since that instant, inclusive. */
    boolean changedSince(Instant instant, String otherThanBy);

    /** Valid or suspended certificates whose last day is before this one. */
    List<Certificate> findLapsed(LocalDate today, int limit);

    /** Certificates that a full list of the source should contain: neither revoked nor expired. */
    void eachStanding(String source, Consumer<String> number);
}
