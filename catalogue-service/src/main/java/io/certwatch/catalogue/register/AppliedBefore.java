package io.certwatch.catalogue.register;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.Batcher;
import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes, before reading it, a list that would change nothing: its bytes were the last that were applied of its kind and
 * source, they still have the same meaning, and no other list, steward or expiry has changed a certificate since.
 */
record AppliedBefore(
        ReadList readList,
        Imports<CertificateList> imports,
        RowFindings findings,
        Certificates certificates,
        Clock clock) {

    private static final int PAGE = 1_000;

    /** Whether applying this completed list again would change nothing. */
    boolean stillHolds(ImportJob<CertificateList> done) {
        return readList.basis().equals(done.details().basis())
                && !certificates.changedSince(done.receivedAt(), done.id())
                && certificates.findLapsed(ChinaCalendar.today(clock), 1).isEmpty();
    }

    /** Returns the completed import if the list need not be read. A list that a steward had to release is checked again. */
    Optional<ImportJob<CertificateList>> recognise(ImportJob<CertificateList> job) {
        return CertificateList.lastDone(
                        imports, job.details().kind(), job.details().source())
                .filter(last -> last.original().equals(job.original())
                        && last.details().reasons().isEmpty()
                        && stillHolds(last))
                .map(last -> completedLike(job, last));
    }

    private ImportJob<CertificateList> completedLike(ImportJob<CertificateList> job, ImportJob<CertificateList> last) {
        copyFindings(last.id(), job.id());
        var list = job.details()
                .withMeasures(List.of(), requireNonNull(last.details().measures()))
                .readWith(requireNonNull(last.details().basis()));
        var rows = last.progress().rows();
        var unchanged = RowCounts.of(rows.total(), rows.read(), 0, rows.stored() + rows.unchanged(), rows.rejected())
                .withAbsent(rows.absent());
        var at = clock.instant();
        return job.with(list)
                .advance(job.progress().withCounts(unchanged, unchanged.share(), at))
                .complete(at);
    }

    private void copyFindings(String from, String to) {
        findings.forgetRows(to);
        var rejected = new Batcher<FaultyRow>(
                some -> findings.add(Kind.REJECTED, to, some),
                row -> row.error().weight());
        findings.each(Kind.REJECTED, from, 0, row -> {
            rejected.add(row);
            return true;
        });
        rejected.end();
        for (var some = findings.absent(from, null, PAGE);
                !some.isEmpty();
                some = findings.absent(from, some.getLast(), PAGE)) findings.addAbsent(to, some);
    }
}
