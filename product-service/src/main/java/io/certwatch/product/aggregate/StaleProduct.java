package io.certwatch.product.aggregate;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.engine.Explanation;

/** Somebody else changed the product more than once meanwhile. */
public final class StaleProduct extends RuntimeException {

    private final transient Localized words;

    public StaleProduct(ProductId id) {
        this(Explanation.of("problem.product-changed", id.sku().value()));
    }

    private StaleProduct(Localized words) {
        super(words.in(Language.EN), null, false, false);
        this.words = words;
    }

    public Localized words() {
        return words;
    }
}
