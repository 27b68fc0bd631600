package io.certwatch.product.proof;

import io.certwatch.product.engine.Explanation;
import java.util.EnumSet;
import java.util.Set;

/** Why a proof is not accepted for a product. */
public enum Refusal {
    /** A certificate of commercial cryptography is another permit. */
    KIND_CLOSES_NOTHING,
    BODY_UNKNOWN,
    /** It may be recorded as history. */
    ENDED,
    NOT_YET_VALID,
    /** What belongs to earlier rules holds only until its last day, which is not known. */
    VALIDITY_UNKNOWN,
    /** The last day of its validity is not recorded, and nobody stated that the paper itself states none. */
    VALIDITY_UNSTATED,
    /** Licences were issued until 2023-06-30. */
    LICENCE_ISSUED_TOO_LATE,
    /** Licences were issued for two years. */
    LICENCE_TOO_LONG,
    /** Without the day of issue, nobody can tell that a licence is a genuine old one. */
    LICENCE_ISSUE_UNKNOWN,
    /** Licences were for specialised products. */
    LICENCE_FOR_EQUIPMENT,
    /** The lists of the Ministry of Industry are of network critical equipment. */
    LIST_OF_EQUIPMENT,
    /** A vendor states something else of it, and nobody has decided which is right. */
    STATED_OTHERWISE,
    UNKNOWN_PRODUCT,
    NO_OBLIGATION,
    /** The product owes proofs under several entries. */
    ENTRY_NEEDED,
    WAIVED,
    /** The register lists this number for another holder or other models, and nobody says why it is accepted. */
    LISTED_FOR_OTHER,
    /** The paper itself names another holder or other models, and nobody says why it is accepted. */
    NAMES_OTHER,
    /** The register says that this number is not valid. */
    CONTRADICTED,
    /** The obligation has as many proofs as it can have. */
    TOO_MANY,
    /** Somebody else changed the product at the same moments, or it could not be assessed. */
    CHANGED_MEANWHILE;

    private static final Set<Refusal> LASTING = EnumSet.of(
            KIND_CLOSES_NOTHING, LICENCE_ISSUED_TOO_LATE, LICENCE_TOO_LONG, LICENCE_FOR_EQUIPMENT, LIST_OF_EQUIPMENT);

    /** Whether nothing that people enter, state or wait for changes it, as long as the paper and the entry stay what they are. */
    boolean isLasting() {
        return LASTING.contains(this);
    }

    /** For people. */
    public Explanation explanation() {
        return Explanation.of("proof.refused." + name());
    }
}
