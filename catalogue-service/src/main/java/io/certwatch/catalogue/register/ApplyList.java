package io.certwatch.catalogue.register;

import io.certwatch.catalogue.register.Certificates.Change;
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
 * Applies a list that was checked, chunk by chunk. A row that says nothing new writes nothing, so a run that
 * was broken off is repeated from the start without harm.
 */
final class ApplyList {

    private final ReadList readList;
    private final Certificates certificates;
    private final FindAbsent findAbsent;
    private final Clock clock;

    ApplyList(ReadList readList, Certificates certificates, FindAbsent findAbsent, Clock clock) {
        this.readList = readList;
        this.certificates = certificates;
        this.findAbsent = findAbsent;
        this.clock = clock;
    }

    void apply(ImportRun of) throws BrokenReader {
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
            throw new IllegalStateException("What could be read cannot be read any more: " + unreadable.reason(), unreadable);
        }
        run.listed.end();
        of.go(run::counted);
        findAbsent.end(of, run.numbers, basis);
    }

    /** Null if the row says nothing new. */
    static @Nullable Change change(ListImport list, Listing listing, @Nullable Certificate known, LocalDate today, Instant at) {
        var cause = new Cause.Listed(list.id(), listing.part(), listing.row());
        if (known != null) return known.listed(listing, today, at, cause).map(next -> new Change(known, next)).orElse(null);
        return new Change(null, Certificate.first(listing, list.source(), today, at, cause));
    }

    private final class Run {

        private final ImportRun of;
        private final Tally tally = new Tally();
        private final SeenNumbers numbers = new SeenNumbers();
        private final Batch<Listing> listed = new Batch<>(this::store);
        private long stored;
        private long unchanged;

        Run(ImportRun of) {
            this.of = of;
        }

        /** Whoever changed one of them meanwhile is read again; what was saved the first time says nothing new then. */
        private void store(List<Listing> listings) {
            var numbersOfThem = listings.stream().map(Listing::number).toList();
            while (true) {
                var known = certificates.find(numbersOfThem);
                var changes = new ArrayList<Change>();
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
                of.go(this::counted);
                return;
            }
        }

        /** By a run of this very import that was broken off. */
        private boolean storedBefore(Certificate certificate) {
            return certificate.cause() instanceof Cause.Listed(var id, _, _) && id.equals(of.now().id());
        }

        private ListImport counted(ListImport now) {
            return now.goesOn(new Progress(now.progress().total(), tally.rows(), stored, unchanged, tally.measures().rejected(), 0));
        }
    }
}
