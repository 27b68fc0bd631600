package io.certwatch.catalogue.register;

/** Holds a full list against the certificates that its source should name, and keeps those that it does not. */
final class ReportMissing {

    private final Imports imports;
    private final Certificates certificates;

    ReportMissing(Imports imports, Certificates certificates) {
        this.imports = imports;
        this.certificates = certificates;
    }

    /** How many are missing; none from a list that is not full. */
    long of(ListImport list, Numbers named) {
        if (list.kind() != ListKind.FULL) return 0;
        imports.forgetMissing(list.id());
        var count = new long[1];
        var missed = new Batch<String>(some -> imports.miss(list.id(), some));
        certificates.eachStanding(list.source(), number -> {
            if (named.contains(number)) return;
            missed.add(number);
            count[0]++;
        });
        missed.end();
        return count[0];
    }
}
