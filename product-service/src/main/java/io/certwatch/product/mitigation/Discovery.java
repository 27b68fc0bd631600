package io.certwatch.product.mitigation;

import java.time.LocalDate;

/**
 * How something came to light.
 *
 * @param on the day, in China
 * @param by the name of who found it
 * @param what was found
 */
public record Discovery(LocalDate on, String by, Through through, String what) {

    /** Where the person who found it works. */
    public enum Through {
        INTERNAL_AUDIT,
        STAFF,
        CUSTOMER,
        SUPPLIER,
        AUTHORITY,
        OTHER
    }
}
