package io.certwatch.product.law;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/**
 * Cites the law in force on a day. Nothing waits for a law that is not known: it is not cited. What was cited is
 * remembered until the known laws change, because products of one entry are assessed and exported by the thousand.
 */
public class LegalCitations {

    private static final int MOST = 10_000;

    private record Key(String entry, LocalDate day) {}

    private record Remembered(KnownLaws laws, Cache<Key, Optional<CitedLaw>> cited) {

        Remembered(KnownLaws laws) {
            this(laws, Caffeine.newBuilder().maximumSize(MOST).build());
        }
    }

    private final Supplier<KnownLaws> laws;
    private volatile Remembered remembered = new Remembered(KnownLaws.NONE);

    public LegalCitations(Supplier<KnownLaws> laws) {
        this.laws = laws;
    }

    /** @return null if no law is known that provides for the entry on the day, in China */
    public @Nullable LegalCitation of(String entryCode, LocalDate day) {
        return cite(entryCode, day).map(CitedLaw::citation).orElse(null);
    }

    /** @return null also for a finding that requires nothing of the product */
    public @Nullable LegalCitation of(Finding finding, LocalDate day) {
        return isBinding(finding) ? of(finding.entry(), day) : null;
    }

    /** From which day selling without proof is punished, by the law in force on the day; null if that is not known. */
    public @Nullable LocalDate penaltySince(String entryCode, LocalDate day) {
        return cite(entryCode, day).map(CitedLaw::penaltySince).orElse(null);
    }

    /** The cited law with its names. */
    public Optional<CitedLaw> cite(String entryCode, LocalDate day) {
        var known = laws.get();
        var current = remembered;
        if (current.laws() != known) remembered = current = new Remembered(known);
        return current.cited().get(new Key(entryCode, day), key -> known.cite(key.entry(), key.day()));
    }

    /** The cited law with its names; empty also for a finding that requires nothing of the product. */
    public Optional<CitedLaw> cite(Finding finding, LocalDate day) {
        return isBinding(finding) ? cite(finding.entry(), day) : Optional.empty();
    }

    /** Under a statutory edition, and perhaps required. */
    private static boolean isBinding(Finding finding) {
        return finding.force() == Force.STATUTORY && finding.verdict() != Verdict.NOT_REQUIRED;
    }
}
