package io.certwatch.product.checklist;

import io.certwatch.law.CitedProvision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cites the provisions for which templates ask for something. */
@FunctionalInterface
public interface ProvisionCitations {

    /** Empty if no law that is in force on the day, in China, has a provision with this key. */
    Optional<CitedProvision> of(String provision, LocalDate day);

    /** Returns null if no provision asks for the item, or no law in force on the day has it. */
    default @Nullable ProvisionCitation cite(Asked asked, LocalDate day) {
        var provision = asked.provision();
        return provision == null
                ? null
                : of(provision, day).map(ProvisionCitation::of).orElse(null);
    }
}
