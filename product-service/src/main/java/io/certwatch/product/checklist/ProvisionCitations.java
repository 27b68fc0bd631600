package io.certwatch.product.checklist;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.KnownLaws.CitedProvision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cites the provisions of the Cybersecurity Law for which templates ask for something. */
public record ProvisionCitations(Supplier<KnownLaws> laws) {

    private static final String INSTRUMENT = "csl";

    /** Empty if the law that is in force on the day, in China, has no provision with this key. */
    public Optional<CitedProvision> of(String provision, LocalDate day) {
        return laws.get().provision(INSTRUMENT, provision, day);
    }

    /** Cites what the clause rests on; a provision that no law in force on the day has is left out. */
    public List<ProvisionCitation> cite(ItemClause clause, LocalDate day) {
        return clause.provisions().stream()
                .flatMap(provision -> of(provision, day).stream())
                .map(ProvisionCitation::of)
                .toList();
    }

    /** Returns null if no provision asks for the item, or no law in force on the day has it. */
    public @Nullable ProvisionCitation cite(Asked asked, LocalDate day) {
        var provision = asked.provision();
        return provision == null
                ? null
                : of(provision, day).map(ProvisionCitation::of).orElse(null);
    }
}
