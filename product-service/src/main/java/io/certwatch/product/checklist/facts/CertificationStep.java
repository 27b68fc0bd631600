package io.certwatch.product.checklist.facts;

import java.util.Arrays;
import java.util.Optional;

/** A step on the way to a certificate, known by the key of its item. */
enum CertificationStep {
    BODY("body"),
    STANDARD("standard"),
    DOCUMENTS("documents"),
    SAMPLES("samples"),
    APPLICATION_NUMBER("application-number"),
    TEST_REPORT("test-report"),
    CERTIFICATE("certificate");

    private final String key;

    CertificationStep(String key) {
        this.key = key;
    }

    /** Empty for a step that the system knows nothing about. */
    static Optional<CertificationStep> of(String key) {
        return Arrays.stream(values()).filter(step -> step.key.equals(key)).findFirst();
    }
}
