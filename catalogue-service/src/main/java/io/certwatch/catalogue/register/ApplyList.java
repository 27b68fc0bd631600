package io.certwatch.catalogue.register;

import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.Certificates.CertificateChange;
import io.certwatch.importjob.Batcher;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies a checked list in batches. An unchanged row writes nothing, so an interrupted run is repeated from the start
 * without harm.
 */
final class ApplyList {

    private final ReadList readList;
    private final Certificates certificates;
    private final CompleteList completeList;
    private final Clock clock;

    ApplyList(ReadList readList, Certificates certificates, CompleteList completeList, Clock clock) {
        this.readList = readList;
        this.certificates = certificates;
        this.completeList = completeList;
        this.clock = clock;
    }

    void apply(ImportRun<CertificateList> of) throws BrokenReader {
        var list = of.now();
        var run = new Run(of);
        String basis;
        try {
            basis = readList.read(list, run.tally, run.numbers, reading -> {
                if (reading instanceof RowReading.Read(var listing)) run.listed.add(listing);
            });
        } catch (BrokenReader broken) {
            throw broken;
        } catch (UnreadableSource unreadable) {
            throw new IllegalStateException("The original can no longer be read: " + unreadable.reason(), unreadable);
        }
        run.listed.end();
        run.count();
        completeList.complete(of, run.numbers, basis);
    }

    /** Returns null if the row changes nothing. */
    static @Nullable CertificateChange change(
            ImportJob<CertificateList> job, Listing listing, @Nullable Certificate known, LocalDate today, Instant at) {
        var cause = new Cause.Listed(job.id(), listing.part(), listing.row());
        if (known != null)
            return known.applyListing(listing, today, at, cause)
                    .map(next -> new CertificateChange(known, next))
                    .orElse(null);
        return new CertificateChange(
                null, Certificate.first(listing, job.details().source(), today, at, cause));
    }

    private final class Run {

        private final ImportRun<CertificateList> of;
        private final Tally tally = new Tally();
        private final SeenNumbers numbers = new SeenNumbers();
        private final Batcher<Listing> listed = new Batcher<>(this::store);
        private long stored;
        private long unchanged;

        Run(ImportRun<CertificateList> of) {
            this.of = of;
        }

        /** After a concurrent change, reads all certificates again; those that the first attempt saved are then unchanged. */
        private void store(List<Listing> listings) {
            var numbersOfThem = listings.stream().map(Listing::number).toList();
            while (true) {
                var known = certificates.find(numbersOfThem);
                var changes = new ArrayList<CertificateChange>();
                long before = 0;
                for (var listing : listings) {
                    var certificate = known.get(listing.number());
                    var change = change(of.now(), listing, certificate, ChinaCalendar.today(clock), clock.instant());
                    if (change != null) changes.add(change);
                    else if (certificate != null && storedBefore(certificate)) before++;
                }
                if (!changes.isEmpty() && !certificates.save(changes)) continue;
                stored += changes.size() + before;
                unchanged += listings.size() - changes.size() - before;
                count();
                return;
            }
        }

        /** Whether an interrupted run of the same import stored it. */
        private boolean storedBefore(Certificate certificate) {
            return certificate.cause() instanceof Cause.Listed(var id, var _, var _)
                    && id.equals(of.now().id());
        }

        private void count() {
            var total = of.now().progress().rows().total();
            var rows = tally.counts(total, stored, unchanged);
            of.progress(rows, rows.share());
        }
    }
}
