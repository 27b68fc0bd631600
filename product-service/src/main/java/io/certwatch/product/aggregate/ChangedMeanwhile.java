package io.certwatch.product.aggregate;

/** The product has changed since the person saw it and decided. */
public final class ChangedMeanwhile extends RuntimeException {

    private ChangedMeanwhile(String message) {
        super(message, null, false, false);
    }

    static ChangedMeanwhile revision(ProductId id) {
        return new ChangedMeanwhile("Product " + id.sku() + " is no longer at the revision given.");
    }

    public static ChangedMeanwhile ofDecision(ProductId id) {
        return new ChangedMeanwhile("There is a decision about product " + id.sku()
                + " under this entry that was made a moment ago. Read the product again before you decide.");
    }

    static ChangedMeanwhile exists(ProductId id) {
        return new ChangedMeanwhile("There is a product " + id.sku() + " already.");
    }
}
