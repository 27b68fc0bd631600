package io.certwatch.product.naming;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a name.
 *
 * @param vendor null: the company itself
 */
public record Party(String company, @Nullable String vendor) {

    /** An id of a company has no slash, so keys are unambiguous. */
    public String key() {
        return vendor == null ? company : company + "/" + vendor;
    }
}
