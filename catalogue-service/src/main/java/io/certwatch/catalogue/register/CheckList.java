package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.List;

/** Reads a list without applying it, and decides whether it may be applied. A list without changes is completed at once. */
final class CheckList {

    private final ReadList readList;
    private final Imports imports;
    private final Certificates certificates;
    private final FindAbsent findAbsent;
    private final Guard guard;
    private final Clock clock;

    CheckList(
            ReadList readList,
            Imports imports,
            Certificates certificates,
            FindAbsent findAbsent,
            Guard guard,
            Clock clock) {
        this.readList = readList;
        this.imports = imports;
        this.certificates = certificates;
        this.findAbsent = findAbsent;
        this.guard = guard;
        this.clock = clock;
    }

    void check(ImportRun run) throws BrokenReader {
        var list = run.now();
        imports.forgetFindings(list.id());
        var tally = new Tally();
        var named = new SeenNumbers();
        var rejected = new Batch<RejectedRow>(some -> imports.reject(list.id(), some), RejectedRow::weight);
        var listed = new Batch<Listing>(some -> {
            compare(list, tally, some);
            run.go(now -> now.withProgress(progress(0, tally)));
        });
        String basis;
        try {
            basis = readList.read(list, tally, named, reading -> {
                switch (reading) {
                    case RowReading.Read(var listing) -> listed.add(listing);
                    case RowReading.Refused(var row) -> rejected.add(row);
                }
            });
        } catch (BrokenReader broken) {
            throw broken;
        } catch (UnreadableSource unreadable) {
            run.go(now -> now.failed("it cannot be read: " + unreadable.reason(), clock.instant()));
            return;
        }
        listed.end();
        rejected.end();
        run.go(now -> judge(now.withProgress(progress(tally.rows(), tally)), tally.measures()));
        if (run.now().phase() == Phase.STORING && tally.unchanged()) completeWithoutChanges(run, tally, named, basis);
    }

    private void completeWithoutChanges(ImportRun run, Tally tally, SeenNumbers named, String basis) {
        run.go(now -> now.withProgress(new Progress(
                tally.rows(), tally.rows(), 0, tally.listed(), tally.measures().rejected(), 0)));
        findAbsent.end(run, named, basis);
    }

    private void compare(ListImport list, Tally tally, List<Listing> listings) {
        var known = certificates.find(listings.stream().map(Listing::number).toList());
        long changed = listings.stream()
                .filter(listing -> {
                    var certificate = known.get(listing.number());
                    return certificate != null
                            && ApplyList.change(list, listing, certificate, ChinaCalendar.today(clock), clock.instant())
                                    != null;
                })
                .count();
        tally.compared(listings.size(), known.size(), changed);
    }

    private ListImport judge(ListImport list, Measures measures) {
        var lastGood = imports.lastDone(ListKind.FULL, list.source())
                .map(ListImport::measures)
                .orElse(null);
        var reasons = guard.objections(list.kind(), measures, lastGood);
        return reasons.isEmpty() || list.decision() != null
                ? list.passes(reasons, measures)
                : list.held(reasons, measures);
    }

    /** @param total 0 until the list has been read completely */
    private static Progress progress(long total, Tally tally) {
        return new Progress(total, tally.rows(), 0, 0, tally.measures().rejected(), 0);
    }
}
