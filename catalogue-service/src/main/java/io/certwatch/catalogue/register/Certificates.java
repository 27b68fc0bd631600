package io.certwatch.catalogue.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where certificates are kept. */
public interface Certificates {

    /** {@code before} is the revision that was read, null if there was none. */
    record Change(@Nullable Certificate before, Certificate after) {}

    /** What is null is not asked for; {@code holder} may be a part of the name, {@code model} the beginning of one or one of a range. */
    record Wanted(
            @Nullable String number, @Nullable String holder, @Nullable String model, @Nullable String entry, @Nullable CertificateStatus status) {

        public static final Wanted ANYTHING = new Wanted(null, null, null, null, null);
    }

    Optional<Certificate> find(String number);

    Map<String, Certificate> find(Collection<String> numbers);

    /** Keeps and tells each change whose {@code before} still stands; false if that is not so for all. */
    boolean save(List<Change> changes);

    /** Tells once more how these certificates stand. */
    void republish(List<Certificate> known);

    /** All revisions, newest first. */
    List<Certificate> history(String number);

    List<Certificate> search(Wanted wanted, @Nullable String afterNumber, int limit);

    /** Whether any stands since that instant or later as it does, other than by this import. */
    boolean changedSince(Instant instant, String otherThanBy);

    /** Those that are valid or suspended, and whose last day is before this one. */
    List<Certificate> lapsed(LocalDate today, int limit);

    /** Those of a source that a full list should name: neither revoked nor expired. */
    void eachStanding(String source, Consumer<String> number);
}
