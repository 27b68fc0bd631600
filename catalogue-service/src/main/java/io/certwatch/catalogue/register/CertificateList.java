package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of the import of a list.
 *
 * @param measures null before the list has been checked
 * @param reasons the objections of the guard
 * @param decision the reason that a steward gave for a decision
 * @param basis see {@link ReadList#basis}; null until the import is done
 */
public record CertificateList(
        ListKind kind,
        String source,
        Arrival arrival,
        @Nullable Measures measures,
        List<Sentence> reasons,
        @Nullable String decision,
        @Nullable String basis) {

    public CertificateList {
        reasons = List.copyOf(reasons);
    }

    /** @param decision the reason of a steward for applying it despite the guard; null if no steward decided */
    static CertificateList ofArrival(ListKind kind, String source, Arrival arrival, @Nullable String decision) {
        return new CertificateList(kind, source, arrival, null, List.of(), decision, null);
    }

    CertificateList withMeasures(List<Sentence> objections, Measures found) {
        return new CertificateList(kind, source, arrival, found, objections, decision, basis);
    }

    public CertificateList withDecision(@Nullable String why) {
        return new CertificateList(kind, source, arrival, measures, reasons, why == null ? decision : why, basis);
    }

    CertificateList readWith(String by) {
        return new CertificateList(kind, source, arrival, measures, reasons, decision, by);
    }

    /** The last completed import of this kind and source. */
    static Optional<ImportJob<CertificateList>> lastDone(
            Imports<CertificateList> imports, ListKind kind, String source) {
        return imports.newest(
                ImportJob.SHARED,
                job -> job.phase() == Phase.DONE
                        && job.details().kind() == kind
                        && job.details().source().equals(source));
    }
}
