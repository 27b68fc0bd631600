package io.certwatch.product.aggregate;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.engine.Explanation;

/** The product has changed since the person saw it and decided. */
public final class ChangedMeanwhile extends RuntimeException {

    private final transient Localized words;

    private ChangedMeanwhile(Localized words) {
        super(words.in(Language.EN), null, false, false);
        this.words = words;
    }

    public Localized words() {
        return words;
    }

    static ChangedMeanwhile revision(ProductId id) {
        return new ChangedMeanwhile(
                Explanation.of("problem.product-revision", id.sku().value()));
    }

    public static ChangedMeanwhile ofDecision(ProductId id) {
        return new ChangedMeanwhile(
                Explanation.of("problem.decision-meanwhile", id.sku().value()));
    }

    static ChangedMeanwhile exists(ProductId id) {
        return new ChangedMeanwhile(
                Explanation.of("problem.product-exists", id.sku().value()));
    }
}
