package io.certwatch.product.aggregate.sale;

/** Why a product may be sold or not; each leads to one status. */
public enum SaleReason {
    /** An entry in force requires a proof, and there is none. */
    NO_PROOF(SaleStatus.NOT_TO_BE_SOLD),
    /** An entry in force requires a proof, and the one on record has ended. */
    PROOF_ENDED(SaleStatus.NOT_TO_BE_SOLD),
    NOT_ASSESSED(SaleStatus.TO_BE_DECIDED),
    UNDER_REVIEW(SaleStatus.TO_BE_DECIDED),
    /** A person has stopped tracking a requirement. Nobody in a company can waive the law, so it permits nothing. */
    TRACKING_STOPPED(SaleStatus.TO_BE_DECIDED),
    /**
     * The register lists the number of the proof on record for others than the product, and nobody has said why it counts
     * nevertheless.
     */
    LISTED_FOR_OTHERS(SaleStatus.TO_BE_DECIDED),
    /** It has left the market, so that nothing of what it requires is tracked. */
    WITHDRAWN(SaleStatus.TO_BE_DECIDED),
    /** Nothing was recognised in its text, and a person has decided something about it. */
    ASKED(SaleStatus.TO_BE_DECIDED),
    /** A proof is on record for every entry that requires one. */
    PROVEN(SaleStatus.MAY_BE_SOLD),
    /** Only an edition that is announced for a later day requires a proof. */
    NOT_YET_IN_FORCE(SaleStatus.MAY_BE_SOLD),
    DECIDED_NOT_IN_SCOPE(SaleStatus.MAY_BE_SOLD),
    OUT_OF_SCOPE(SaleStatus.MAY_BE_SOLD),
    OTHER_KIND(SaleStatus.MAY_BE_SOLD),
    NOTHING_RECOGNISED(SaleStatus.NO_STATEMENT);

    private final SaleStatus status;

    SaleReason(SaleStatus status) {
        this.status = status;
    }

    public SaleStatus status() {
        return status;
    }
}
