package io.certwatch.product.certificate;

/** What a certificate says of a device. */
enum Naming {

    /** It is meant, by its name, its series, a pattern or a range. */
    NAMES,
    /** A near relative is meant, or the names may be those of the same: a person must look. */
    RESEMBLES,
    /** It has nothing to do with it. */
    NOT;

    Naming or(Naming other) {
        return compareTo(other) < 0 ? this : other;
    }
}
