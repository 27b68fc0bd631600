package io.certwatch.product.engine;

/**
 * A certificate that names the manufacturer and the model of a product, and the entry of a live edition that it was
 * issued for.
 */
public record CertifiedEntry(String number, String edition, String entry) {

    /** The field of such evidence. */
    public static final String FIELD = "certificate";

    Evidence evidence() {
        return new Evidence(FIELD, number, 0, number.length());
    }
}
