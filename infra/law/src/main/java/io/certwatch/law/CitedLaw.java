package io.certwatch.law;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version that is in force on a day, with its provisions on certification for one entry.
 *
 * @param penalty null if it has none
 * @param mitigation null if it has none
 * @param superseded the version before; null if it is not known
 */
public record CitedLaw(
        LawVersion version,
        Provision duty,
        @Nullable Provision penalty,
        @Nullable Provision mitigation,
        @Nullable LawVersion superseded) {

    public LegalCitation citation() {
        var before = Optional.ofNullable(superseded);
        return new LegalCitation(
                version.id(),
                LegalCitation.Article.of(duty, before),
                penalty == null ? null : LegalCitation.Article.of(penalty, before));
    }
}
