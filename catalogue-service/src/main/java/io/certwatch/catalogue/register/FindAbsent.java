package io.certwatch.catalogue.register;

import java.time.Clock;

/** Finds the certificates that a full list should contain and does not, stores their numbers, and completes the import. */
final class FindAbsent {

    private final Imports imports;
    private final Certificates certificates;
    private final Clock clock;

    FindAbsent(Imports imports, Certificates certificates, Clock clock) {
        this.imports = imports;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * @param named all numbers in the list
     * @param basis see {@link ReadList#basis}
     */
    void end(ImportRun run, SeenNumbers named, String basis) {
        if (run.now().kind() == ListKind.FULL) run.go(ListImport::comparing);
        var absent = run.now().kind() == ListKind.FULL ? find(run.now(), named) : 0;
        run.go(now -> now.done(now.progress().withAbsent(absent), basis, clock.instant()));
    }

    private long find(ListImport list, SeenNumbers named) {
        imports.forgetAbsent(list.id());
        var count = new long[1];
        var absent = new Batch<String>(some -> imports.miss(list.id(), some));
        certificates.eachStanding(list.source(), number -> {
            if (named.contains(number)) return;
            absent.add(number);
            count[0]++;
        });
        absent.end();
        return count[0];
    }
}
