package io.certwatch.product.checklist;

import io.certwatch.law.CitedProvision;
import io.certwatch.law.KnownLaws;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Cites the Cybersecurity Law, whose provisions templates name. */
record CiteProvisions(Supplier<KnownLaws> laws) implements ProvisionCitations {

    private static final String INSTRUMENT = "csl";

    @Override
    public Optional<CitedProvision> of(String provision, LocalDate day) {
        return laws.get().provision(INSTRUMENT, provision, day);
    }
}
