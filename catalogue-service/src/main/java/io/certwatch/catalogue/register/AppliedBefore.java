package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Recognises a list that could change nothing, before it is read: its bytes were applied last of all lists of its kind and source, what
 * they mean is what they meant then, and since then no certificate was changed by another list, a steward or the clock.
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

    /** Whether the list that is done would change nothing if it were applied once more. */
    boolean stillHolds(ListImport done) {
        return readList.basis().equals(done.basis())
                && !certificates.changedSince(done.receivedAt(), done.id())
                && certificates.lapsed(ChinaCalendar.today(clock), 1).isEmpty();
    }

    /** The list as it ends if it need not be read. What a steward had to release is checked again. */
    Optional<ListImport> recognised(ListImport list) {
        return imports.lastDone(list.kind(), list.source())
                .filter(last -> last.original().equals(list.original()) && last.reasons().isEmpty() && stillHolds(last))
                .map(last -> asBefore(list, last));
    }

    private ListImport asBefore(ListImport list, ListImport last) {
        imports.forgetFindings(list.id());
        var rejected = new Batch<RejectedRow>(some -> imports.reject(list.id(), some), RejectedRow::weight);
        imports.eachRejected(last.id(), 0, row -> {
            rejected.add(row);
            return true;
        });
        rejected.end();
        copyAbsent(last.id(), list.id());
        return list.passes(List.of(), requireNonNull(last.measures())).done(last.progress().nothingNew(), requireNonNull(last.basis()), clock.instant());
    }

    private void copyAbsent(String from, String to) {
        for (var some = imports.absent(from, null, PAGE); !some.isEmpty(); some = imports.absent(from, some.getLast(), PAGE)) imports.miss(to, some);
    }
}
