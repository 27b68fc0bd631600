package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Explanation;

/** Why nothing can be assessed by the catalogue in this service. */
public enum CatalogueGap {
    TOPICS,
    LEXICON,
    PARTS,
    EDITION;

    Explanation sentence() {
        return Explanation.of("problem.gap." + name());
    }

    /** Whether parts are still to arrive. That no edition is in force is not such a gap. */
    public boolean closesByItself() {
        return this != EDITION;
    }
}
