package io.certwatch.product.checklist;

/** The only evidence of an item that is done cannot be removed. */
public final class EvidenceNeeded extends RuntimeException {

    EvidenceNeeded() {
        super(
                "The item is done by this evidence alone: state something else first, or add other evidence.",
                null,
                false,
                false);
    }
}
