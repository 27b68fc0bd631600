package io.certwatch.product.profile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product counts as used in critical information infrastructure, and why. It is for the company alone.
 *
 * @param because in the order of {@link Reason}; empty if it is not exposed
 * @param statements what was stated in the profile, by whom and when; of the mark of the product there is none
 */
public record CiiExposure(boolean exposed, List<Reason> because, List<Statement> statements) {

    public static final CiiExposure NONE = of(false, List.of());

    public enum Reason {
        /** The product is marked so. */
        PRODUCT,
        /** The company is an operator. */
        COMPANY,
        /** The product is delivered to a customer who is an operator. */
        CUSTOMER
    }

    /**
     * @param customer null for {@link Reason#COMPANY}, like the project, which may be missing for a customer as well
     * @param everyProduct whether it was stated of every product of the company, or that it supplies to the customer
     */
    public record Statement(
            Reason reason,
            @Nullable String customer,
            @Nullable String project,
            boolean everyProduct,
            String by,
            Instant at) {}

    public CiiExposure {
        because = List.copyOf(because);
        statements = List.copyOf(statements);
    }

    static CiiExposure of(boolean marked, List<Statement> statements) {
        var because = Stream.concat(
                        marked ? Stream.of(Reason.PRODUCT) : Stream.empty(),
                        statements.stream().map(Statement::reason))
                .distinct()
                .sorted()
                .toList();
        return new CiiExposure(!because.isEmpty(), because, statements);
    }
}
