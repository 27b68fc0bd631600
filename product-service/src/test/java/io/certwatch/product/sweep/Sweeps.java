package io.certwatch.product.sweep;

import java.time.Duration;

/** Settings of sweeps. */
public final class Sweeps {

    private Sweeps() {}

    /** @param page how many products are assessed and saved at once */
    public static ReassessmentSettings pages(int page) {
        return settings(16, page);
    }

    static ReassessmentSettings settings(int slots, int page) {
        return new ReassessmentSettings(slots, page, 2, Duration.ofHours(1));
    }
}
