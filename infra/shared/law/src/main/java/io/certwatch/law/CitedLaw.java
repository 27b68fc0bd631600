package io.certwatch.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version that is in force on a day, with its provisions on certification for one entry.
 *
 * @param penalty null if it has none
 * @param penaltySince the day from which a breach of the duty is punished without a break; null without a penalty
 * @param mitigation null if it has none
 * @param earlier the adopted versions that led to it, the last one first
 */
public record CitedLaw(
        LawVersion version,
        Provision duty,
        @Nullable Provision penalty,
        @Nullable LocalDate penaltySince,
        @Nullable Provision mitigation,
        List<LawVersion> earlier) {

    public CitedLaw {
        earlier = List.copyOf(earlier);
    }

    public LegalCitation citation() {
        return new LegalCitation(
                version.id(),
                LegalCitation.Article.of(duty, earlier),
                penalty == null ? null : LegalCitation.Article.of(penalty, earlier));
    }
}
