package io.certwatch.catalogue.register;

/** Publishes all certificates again in batches; consumers that have them ignore the events. */
public final class RepublishRegister {

    private static final int BATCH = 1_000;

    private final Certificates certificates;

    RepublishRegister(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Returns how many certificates were published again. */
    public long republish() {
        long count = 0;
        var batch = certificates.page(null, BATCH);
        while (!batch.isEmpty()) {
            certificates.republish(batch);
            count += batch.size();
            batch = certificates.page(batch.getLast().number(), BATCH);
        }
        return count;
    }
}
