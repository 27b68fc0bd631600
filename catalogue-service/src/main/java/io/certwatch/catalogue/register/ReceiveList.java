package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.ReceiveImport;
import io.certwatch.importjob.ReceiveImport.Reception;
import io.certwatch.importjob.ReceiveImport.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Receives a list, unless the newest list of its source is the same and would change nothing. */
public final class ReceiveList {

    /** The phases in which a new upload of the same list is another import. */
    private static final Set<Phase> OVER = Set.of(Phase.FAILED, Phase.CANCELLING, Phase.CANCELLED);

    private final ReceiveImport<CertificateList> receiveImport;
    private final Imports<CertificateList> imports;
    private final AppliedBefore appliedBefore;

    ReceiveList(
            ReceiveImport<CertificateList> receiveImport,
            Imports<CertificateList> imports,
            AppliedBefore appliedBefore) {
        this.receiveImport = receiveImport;
        this.imports = imports;
        this.appliedBefore = appliedBefore;
    }

    /** @param decision the reason of a steward for applying it despite the guard; null if no steward decided */
    public Reception<CertificateList> receive(
            InputStream body,
            String mediaType,
            @Nullable String charset,
            ListKind kind,
            String source,
            Arrival arrival,
            @Nullable String decision)
            throws IOException {
        var list = CertificateList.ofArrival(kind, source, arrival, decision);
        return receiveImport.receive(
                body, new Upload<>(ImportJob.SHARED, list, mediaType, charset, null), original -> same(list, original));
    }

    private Optional<ImportJob<CertificateList>> same(CertificateList list, Original original) {
        return imports.newest(
                        ImportJob.SHARED,
                        job -> job.details().source().equals(list.source()) && !OVER.contains(job.phase()))
                .filter(last ->
                        last.details().kind() == list.kind() && last.original().equals(original))
                .filter(last -> last.phase() != Phase.DONE || appliedBefore.stillHolds(last));
    }
}
