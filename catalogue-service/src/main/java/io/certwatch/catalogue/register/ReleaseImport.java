package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.ImportDecision;
import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.trace.Tracing;

/** Releases a held list, by the decision of a steward. */
public final class ReleaseImport {

    private final Imports<CertificateList> imports;
    private final DecideImport<CertificateList> decideImport;
    private final Tracing tracing;

    ReleaseImport(Imports<CertificateList> imports, DecideImport<CertificateList> decideImport, Tracing tracing) {
        this.imports = imports;
        this.decideImport = decideImport;
        this.tracing = tracing;
    }

    public ImportDecision<CertificateList> release(String id, String reason) {
        return decideImport.decide(ImportJob.SHARED, id, job -> release(job, reason));
    }

    private ImportDecision<CertificateList> release(ImportJob<CertificateList> job, String reason) {
        if (job.phase() != Phase.HELD)
            return new Refused<>(
                    "not-held", ProblemText.of("problem.not-held", job.phase().name()));
        var newer = CertificateList.lastDone(
                        imports, ListKind.FULL, job.details().source())
                .filter(done -> done.receivedAt().isAfter(job.receivedAt()));
        if (newer.isPresent())
            return new Refused<>(
                    "overtaken",
                    ProblemText.of("problem.newer-list", newer.get().id()));
        return new Accepted<>(
                job.with(job.details().withDecision(reason)).storing().followsFrom(tracing.current()));
    }
}
