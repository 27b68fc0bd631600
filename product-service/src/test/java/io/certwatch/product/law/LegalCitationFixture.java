package io.certwatch.product.law;

import io.certwatch.law.KnownLaws;

public final class LegalCitationFixture {

    /** Cites nothing, as long as no law is known. */
    public static final LegalCitations NO_LAW = new LegalCitations(() -> KnownLaws.NONE);

    private LegalCitationFixture() {}
}
