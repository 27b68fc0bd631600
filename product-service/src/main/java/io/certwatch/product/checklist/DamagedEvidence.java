package io.certwatch.product.checklist;

/** The stored bytes of a file are not those that were uploaded. */
public final class DamagedEvidence extends RuntimeException {

    private final ItemEvidence evidence;

    DamagedEvidence(ItemEvidence evidence) {
        super("The stored file of evidence " + evidence.id() + " is damaged", null, false, false);
        this.evidence = evidence;
    }

    public ItemEvidence evidence() {
        return evidence;
    }
}
