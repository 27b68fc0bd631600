package io.certwatch.product.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product counts as used in critical information infrastructure, and why. It is for the company alone.
 *
 * @param because in the order of {@link Reason}; empty if it is not exposed
 * @param statements what was stated, by whom and when: each mark of the product and each fitting line of the profile
 */
public record CiiExposure(boolean exposed, List<Reason> because, List<Statement> statements) {

    public static final CiiExposure NONE = of(List.of());

    public enum Reason {
        /** The product is marked so. */
        PRODUCT,
        /** The company is an operator. */
        COMPANY,
        /** The product is delivered to a customer who is an operator. */
        CUSTOMER
    }

    /**
     * @param customer null unless the reason is {@link Reason#CUSTOMER}
     * @param project null if none is named
     * @param everyProduct whether it was stated of every product of the company, or that it supplies to the customer
     */
    public record Statement(
            Reason reason,
            @Nullable String customer,
            @Nullable String project,
            boolean everyProduct,
            String by,
            Instant at) {

        /** That the product itself is marked so. */
        public static Statement ofMark(StatedBy marked) {
            return new Statement(
                    Reason.PRODUCT, null, null, false, marked.author().by(), marked.at());
        }
    }

    public CiiExposure {
        because = List.copyOf(because);
        statements = List.copyOf(statements);
    }

    static CiiExposure of(List<Statement> statements) {
        var because =
                statements.stream().map(Statement::reason).distinct().sorted().toList();
        return new CiiExposure(!because.isEmpty(), because, statements);
    }

    /** Who marked the product itself, and when; empty if nobody did. */
    public Optional<Statement> findMark() {
        return statements.stream()
                .filter(statement -> statement.reason() == Reason.PRODUCT)
                .findFirst();
    }
}
