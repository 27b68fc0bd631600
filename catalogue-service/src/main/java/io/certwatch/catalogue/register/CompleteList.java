package io.certwatch.catalogue.register;

import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportRun;
import java.time.Clock;

/** Ends an import whose certificates are stored; a full list first gets the certificates that it should contain and does not. */
record CompleteList(FindAbsent findAbsent, Certificates certificates, Clock clock) {

    /**
     * @param named all numbers in the list
     * @param basis see {@link ReadList#basis}
     */
    void complete(ImportRun<CertificateList> run, SeenNumbers named, String basis) {
        var list = run.now().details();
        if (list.kind() == ListKind.FULL)
            findAbsent.find(run, number -> certificates.eachStanding(list.source(), number), named::contains);
        run.go(now -> now.with(now.details().readWith(basis)).complete(clock.instant()));
    }
}
