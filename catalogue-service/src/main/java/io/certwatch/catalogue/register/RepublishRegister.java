package io.certwatch.catalogue.register;

import io.certwatch.catalogue.register.Certificates.Wanted;

/** Tells all certificates again, some at a time; receivers that know them already ignore it. */
public final class RepublishRegister {

    private static final int SOME = 1_000;

    private final Certificates certificates;

    RepublishRegister(Certificates certificates) {
        this.certificates = certificates;
    }

    /** How many certificates were told. */
    public long republish() {
        long told = 0;
        var some = certificates.search(Wanted.ANYTHING, null, SOME);
        while (!some.isEmpty()) {
            certificates.republish(some);
            told += some.size();
            some = certificates.search(Wanted.ANYTHING, some.getLast().number(), SOME);
        }
        return told;
    }
}
