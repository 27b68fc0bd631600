package io.certwatch.product.aggregate.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or another proof that ends, of which the vendor has been warned.
 *
 * @param certificate its number
 * @param validUntil its last day, in China
 * @param kind null if the register does not tell
 * @param givenByVendor whether the vendor itself named it, in an answer that the company accepted
 * @param inRegister whether the public register lists it, so that any vendor may read its number
 */
public record Renewal(
        String certificate,
        LocalDate validUntil,
        @Nullable ProofKind kind,
        boolean givenByVendor,
        boolean inRegister) {}
