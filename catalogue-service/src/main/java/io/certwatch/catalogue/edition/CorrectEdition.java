package io.certwatch.catalogue.edition;

import java.util.List;

/** Starts the correction of a published edition: a draft that supersedes it, with the same content at first. */
public final class CorrectEdition {

    public sealed interface CorrectionOutcome {

        record Drafted(Review review) implements CorrectionOutcome {}

        record Unknown(EditionId id) implements CorrectionOutcome {}

        /** The edition is a draft, which is edited instead, or a withdrawal, which has no content. */
        record NothingToCorrect(EditionId id) implements CorrectionOutcome {}
    }

    private static final int MAX_CORRECTIONS = 99;

    private final Editions editions;
    private final ReviewEdition review;

    CorrectEdition(Editions editions, ReviewEdition review) {
        this.editions = editions;
        this.review = review;
    }

    public CorrectionOutcome correct(EditionId id) {
        var edition = editions.find(id).orElse(null);
        if (edition == null) return new CorrectionOutcome.Unknown(id);
        if (edition.status().draft() || edition.content().withdraws() != null)
            return new CorrectionOutcome.NothingToCorrect(id);
        var source = editions.source(edition.source()).orElseThrow();
        for (int number = 1; number <= MAX_CORRECTIONS; number++) {
            var drafting = Drafting.UNTOUCHED.with(edition.drafting().reading());
            var draft = Edition.draft(correction(edition.content(), id.correction(number)), edition.source(), drafting);
            if (editions.add(draft, source)) return new CorrectionOutcome.Drafted(review.review(draft));
        }
        throw new IllegalStateException("Edition " + id + " has " + MAX_CORRECTIONS + " corrections already");
    }

    /** The correction keeps the effective date, because it states what was meant from the beginning. */
    private static EditionContent correction(EditionContent edition, EditionId id) {
        return new EditionContent(
                id,
                edition.force(),
                edition.sector(),
                edition.title(),
                edition.announcement(),
                edition.authorities(),
                edition.issued(),
                edition.effective(),
                edition.id(),
                edition.entries().stream()
                        .map(entry -> entry.continuing(List.of(entry.code())))
                        .toList(),
                null,
                null);
    }
}
