package io.certwatch.catalogue.register;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes, before reading it, a list that would change nothing: its bytes were the last that were applied of its kind and
 * source, they still have the same meaning, and no other list, steward or expiry has changed a certificate since.
 */
final class AppliedBefore {

    private static final int PAGE = 1_000;

    private final ReadList readList;
    private final Imports imports;
    private final Certificates certificates;
    private final Clock clock;

    AppliedBefore(ReadList readList, Imports imports, Certificates certificates, Clock clock) {
        this.readList = readList;
        this.imports = imports;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Whether applying this completed list again would change nothing. */
    boolean stillHolds(ListImport done) {
        return readList.basis().equals(done.basis())
                && !certificates.changedSince(done.receivedAt(), done.id())
                && certificates.lapsed(ChinaCalendar.today(clock), 1).isEmpty();
    }

    /** Returns the completed import if the list need not be read. A list that a steward had to release is checked again. */
    Optional<ListImport> recognised(ListImport list) {
        return imports.lastDone(list.kind(), list.source())
                .filter(last -> last.original().equals(list.original())
                        && last.reasons().isEmpty()
                        && stillHolds(last))
                .map(last -> completedLike(list, last));
    }

    private ListImport completedLike(ListImport list, ListImport last) {
        imports.forgetFindings(list.id());
        var rejected = new Batch<RejectedRow>(some -> imports.reject(list.id(), some), RejectedRow::weight);
        imports.eachRejected(last.id(), 0, row -> {
            rejected.add(row);
            return true;
        });
        rejected.end();
        copyAbsent(last.id(), list.id());
        return list.passes(List.of(), requireNonNull(last.measures()))
                .done(last.progress().withoutChanges(), requireNonNull(last.basis()), clock.instant());
    }

    private void copyAbsent(String from, String to) {
        for (var some = imports.absent(from, null, PAGE);
                !some.isEmpty();
                some = imports.absent(from, some.getLast(), PAGE)) imports.miss(to, some);
    }
}
