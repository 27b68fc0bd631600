package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.importjob.Batcher;
import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.List;

/** Reads a list without applying it, and decides whether it may be applied. A list without changes is completed at once. */
record CheckList(
        ReadList readList,
        Imports<CertificateList> imports,
        RowFindings findings,
        Certificates certificates,
        CompleteList completeList,
        Guard guard,
        Clock clock) {

    void check(ImportRun<CertificateList> run) throws BrokenReader {
        var job = run.now();
        findings.forgetRows(job.id());
        var tally = new Tally();
        var named = new SeenNumbers();
        var rejected = new Batcher<FaultyRow>(
                some -> findings.add(Kind.REJECTED, job.id(), some),
                row -> row.error().weight());
        var listed = new Batcher<Listing>(some -> {
            compare(job, tally, some);
            count(run, tally.counts(0, 0, 0));
        });
        String basis;
        try {
            basis = readList.read(job, tally, named, reading -> {
                switch (reading) {
                    case RowReading.Read(var listing) -> listed.add(listing);
                    case RowReading.Refused(var row) -> rejected.add(row);
                }
            });
        } catch (BrokenReader broken) {
            throw broken;
        } catch (UnreadableSource unreadable) {
            run.fail(new ImportFailure(ProblemText.of("problem.unreadable", ProblemText.of(unreadable))));
            return;
        }
        listed.end();
        rejected.end();
        count(run, tally.counts(tally.rows(), 0, 0));
        run.go(now -> judge(now, tally.measures()));
        if (run.now().phase() == Phase.STORING && tally.unchanged()) completeWithoutChanges(run, tally, named, basis);
    }

    private void completeWithoutChanges(ImportRun<CertificateList> run, Tally tally, SeenNumbers named, String basis) {
        count(run, tally.counts(tally.rows(), 0, tally.listed()));
        completeList.complete(run, named, basis);
    }

    private void compare(ImportJob<CertificateList> job, Tally tally, List<Listing> listings) {
        var known = certificates.find(listings.stream().map(Listing::number).toList());
        long changed = listings.stream()
                .filter(listing -> {
                    var certificate = known.get(listing.number());
                    return certificate != null
                            && ApplyList.change(job, listing, certificate, ChinaCalendar.today(clock), clock.instant())
                                    != null;
                })
                .count();
        tally.addComparison(listings.size(), known.size(), changed);
    }

    private ImportJob<CertificateList> judge(ImportJob<CertificateList> job, Measures measures) {
        var list = job.details();
        var lastGood = CertificateList.lastDone(imports, ListKind.FULL, list.source())
                .map(last -> last.details().measures())
                .orElse(null);
        var reasons = guard.objections(list.kind(), measures, lastGood);
        var judged = job.with(list.withMeasures(reasons, measures));
        return reasons.isEmpty() || list.decision() != null ? judged.storing() : judged.held();
    }

    private static void count(ImportRun<CertificateList> run, RowCounts rows) {
        run.progress(rows, rows.share());
    }
}
