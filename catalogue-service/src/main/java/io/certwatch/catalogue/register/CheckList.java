package io.certwatch.catalogue.register;

import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads a list once without applying anything, and decides whether it may be. One that says nothing new is done with that. */
final class CheckList {

    private final ReadList readList;
    private final Imports imports;
    private final Certificates certificates;
    private final ReportMissing reportMissing;
    private final Guard guard;
    private final Clock clock;

    CheckList(ReadList readList, Imports imports, Certificates certificates, ReportMissing reportMissing, Guard guard, Clock clock) {
        this.readList = readList;
        this.imports = imports;
        this.certificates = certificates;
        this.reportMissing = reportMissing;
        this.guard = guard;
        this.clock = clock;
    }

    ListImport check(ListImport list) throws BrokenReader {
        imports.forgetFindings(list.id());
        var tally = new Tally();
        var named = new Numbers();
        var rejected = new Batch<Rejection>(some -> imports.reject(list.id(), some));
        var listed = new Batch<Listing>(some -> {
            compare(list, tally, some);
            imports.move(list, list.goesOn(progress(tally)));
        });
        String basis;
        try {
            basis = readList.read(list, tally, named, reading -> {
                switch (reading) {
                    case RowReading.Read(var listing) -> listed.add(listing);
                    case RowReading.Refused(var rejection) -> rejected.add(rejection);
                }
            });
        } catch (BrokenReader broken) {
            throw broken;
        } catch (UnreadableSource unreadable) {
            return list.held(List.of("It cannot be read: " + unreadable.reason()), false, null);
        }
        listed.end();
        rejected.end();
        var judged = judge(list.goesOn(progress(tally)), tally.measures());
        return judged.phase() == Phase.APPLYING && tally.nothingNew() ? nothingNew(judged, tally, named, basis) : judged;
    }

    private ListImport nothingNew(ListImport list, Tally tally, Numbers named, String basis) {
        long missing = reportMissing.of(list, named);
        return list.done(new Progress(tally.rows(), 0, tally.listed(), tally.measures().rejected(), missing), basis, clock.instant());
    }

    private void compare(ListImport list, Tally tally, List<Listing> listings) {
        var known = certificates.find(listings.stream().map(Listing::number).toList());
        long changed = listings.stream().filter(listing -> {
            var certificate = known.get(listing.number());
            return certificate != null && ApplyList.change(list, listing, certificate, ChinaTime.today(clock), clock.instant()) != null;
        }).count();
        tally.held(listings.size(), known.size(), changed);
    }

    private ListImport judge(ListImport list, Measures measures) {
        var lastGood = imports.lastDone(ListKind.FULL, list.source()).map(ListImport::measures).orElse(null);
        var reasons = new ArrayList<>(guard.objections(list.kind(), measures, lastGood));
        if (reasons.isEmpty()) return list.passes(measures);
        return list.decision() == null ? list.held(reasons, true, measures) : list.passesDespite(reasons, measures);
    }

    private static Progress progress(Tally tally) {
        return new Progress(tally.rows(), 0, 0, tally.measures().rejected(), 0);
    }
}
