package io.certwatch.product.catalogue;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;

/** The catalogue is missing or incomplete: nothing can be assessed for now (ADR 024). */
public final class CatalogueNotReady extends RuntimeException {

    private final transient Localized words;

    CatalogueNotReady(CatalogueGap gap) {
        this(gap.sentence());
    }

    private CatalogueNotReady(Localized words) {
        super(words.in(Language.EN), null, false, false);
        this.words = words;
    }

    public Localized words() {
        return words;
    }
}
