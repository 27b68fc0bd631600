package io.certwatch.notification.vocabulary;

import java.util.List;

/**
 * Whether a product counts as used in critical information infrastructure (CII), and why, as product-service says.
 *
 * @param because empty if it does not
 */
public record CiiExposure(boolean exposed, List<Reason> because) {

    public static final CiiExposure NONE = new CiiExposure(false, List.of());

    /** By the mark of the product itself, which is all that older events say. */
    public static final CiiExposure MARKED = new CiiExposure(true, List.of(Reason.PRODUCT));

    public enum Reason {
        /** The product is marked so. */
        PRODUCT,
        /** The company is an operator. */
        COMPANY,
        /** The product is delivered to a customer who is an operator. */
        CUSTOMER
    }

    public CiiExposure {
        because = List.copyOf(because);
    }
}
