package io.certwatch.catalogue.register;

import java.time.Clock;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Recognises a list that could change nothing, before it is read: its bytes were applied last of all lists of its kind and source, what
 * they mean is what they meant then, and since then no certificate was changed by another list, a steward or the clock.
 */
final class AppliedBefore {

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
                && certificates.lapsed(ChinaTime.today(clock), 1).isEmpty();
    }

    /** The list as it ends if it need not be read. What a steward had to release is checked again. */
    Optional<ListImport> recognised(ListImport list) {
        return imports.lastDone(list.kind(), list.source())
                .filter(last -> last.original().equals(list.original()) && last.reasons().isEmpty() && stillHolds(last))
                .map(last -> asBefore(list, last));
    }

    private ListImport asBefore(ListImport list, ListImport last) {
        imports.forgetFindings(list.id());
        var rejected = new Batch<Rejection>(some -> imports.reject(list.id(), some));
        imports.eachRejection(last.id(), rejected::add);
        rejected.end();
        var missed = new Batch<String>(some -> imports.miss(list.id(), some));
        imports.eachMissing(last.id(), missed::add);
        missed.end();
        return list.passes(requireNonNull(last.measures())).done(last.progress().nothingNew(), requireNonNull(last.basis()), clock.instant());
    }
}
