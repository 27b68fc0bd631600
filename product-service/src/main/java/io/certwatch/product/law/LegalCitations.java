package io.certwatch.product.law;

import io.certwatch.edition.Force;
import io.certwatch.law.CitedLaw;
import io.certwatch.law.KnownLaws;
import io.certwatch.law.LegalCitation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cites the law in force on a day. Nothing waits for a law that is not known: it is not cited. */
public class LegalCitations {

    private final Supplier<KnownLaws> laws;

    public LegalCitations(Supplier<KnownLaws> laws) {
        this.laws = laws;
    }

    /** @return null if no law is known that provides for the entry on the day, in China */
    public @Nullable LegalCitation of(String entryCode, LocalDate day) {
        return cited(entryCode, day).map(CitedLaw::citation).orElse(null);
    }

    /** @return null also for a finding that requires nothing of the product */
    public @Nullable LegalCitation of(Finding finding, LocalDate day) {
        return isBinding(finding) ? of(finding.entry(), day) : null;
    }

    /** The cited law with its names. */
    public Optional<CitedLaw> cited(String entryCode, LocalDate day) {
        return laws.get().cited(entryCode, day);
    }

    /** The cited law with its names; empty also for a finding that requires nothing of the product. */
    public Optional<CitedLaw> cited(Finding finding, LocalDate day) {
        return isBinding(finding) ? cited(finding.entry(), day) : Optional.empty();
    }

    /** Under a statutory edition, and perhaps required. */
    private static boolean isBinding(Finding finding) {
        return finding.force() == Force.STATUTORY && finding.verdict() != Verdict.NOT_REQUIRED;
    }
}
