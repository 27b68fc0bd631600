package io.certwatch.product.certificate;

/** Whether a certificate names a device. */
enum Naming {

    /** By its name, its series, a pattern or a range. */
    NAMES,
    /** A closely related model is named, or the makers may be the same: a person must check. */
    RESEMBLES,
    /** It is unrelated. */
    NOT;

    Naming or(Naming other) {
        return compareTo(other) < 0 ? this : other;
    }
}
