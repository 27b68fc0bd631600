package io.certwatch.product.checklist;

import io.certwatch.law.CitedProvision;
import java.time.LocalDate;
import java.util.Optional;

/** Cites the provisions for which templates ask for something. */
@FunctionalInterface
public interface ProvisionCitations {

    /** Empty if no law that is in force on the day, in China, has a provision with this key. */
    Optional<CitedProvision> of(String provision, LocalDate day);
}
