package io.certwatch.product.profile;

import java.util.List;

/**
 * Whether a product counts as used in critical information infrastructure, and why.
 *
 * @param because in the order of {@link Reason}; empty if it is not exposed
 */
public record CiiExposure(boolean exposed, List<Reason> because) {

    public static final CiiExposure NONE = new CiiExposure(List.of());

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

    public CiiExposure(List<Reason> because) {
        this(!because.isEmpty(), because);
    }
}
