package io.certwatch.product.proof;

import java.util.List;

/** What became of a proof that a row of a file names. */
public sealed interface ImportedOutcome {

    /** The company did not have it. */
    record Added() implements ImportedOutcome {}

    /**
     * The company has it, and it stays as it is.
     *
     * @param differences of what the file says
     */
    record Known(List<FactDifference> differences) implements ImportedOutcome {

        public Known {
            differences = List.copyOf(differences);
        }
    }

    /** The company has it for as many products as one proof can have. */
    record Full() implements ImportedOutcome {}

    /** The company has the number from several bodies, and the file does not say which it means. */
    record OfSeveralBodies(List<String> bodies) implements ImportedOutcome {

        public OfSeveralBodies {
            bodies = List.copyOf(bodies);
        }
    }
}
