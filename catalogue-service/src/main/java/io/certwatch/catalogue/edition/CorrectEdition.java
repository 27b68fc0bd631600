package io.certwatch.catalogue.edition;

import java.util.List;

/** Begins the correction of a published edition: a draft that supersedes it and says, so far, the same. */
public final class CorrectEdition {

    public sealed interface Outcome {

        record Drafted(Review review) implements Outcome {}

        record Unknown(EditionId id) implements Outcome {}

        /** A draft is edited, not corrected; a withdrawal says nothing to correct. */
        record NothingToCorrect(EditionId id) implements Outcome {}
    }

    private static final int MOST = 99;

    private final Editions editions;
    private final ReviewEdition review;

    CorrectEdition(Editions editions, ReviewEdition review) {
        this.editions = editions;
        this.review = review;
    }

    public Outcome correct(EditionId id) {
        var edition = editions.find(id).orElse(null);
        if (edition == null) return new Outcome.Unknown(id);
        if (edition.status().draft() || edition.content().withdraws() != null) {
            return new Outcome.NothingToCorrect(id);
        }
        var source = editions.source(edition.source()).orElseThrow();
        for (int number = 1; number <= MOST; number++) {
            var drafting = Drafting.UNTOUCHED.with(edition.drafting().reading());
            var draft = Edition.draft(correction(edition.content(), id.correction(number)), edition.source(), drafting);
            if (editions.add(draft, source)) return new Outcome.Drafted(review.review(draft));
        }
        throw new IllegalStateException("Edition " + id + " has " + MOST + " corrections already");
    }

    /** It holds from the same day: the correction says what was meant. */
    private static EditionContent correction(EditionContent edition, EditionId id) {
        return new EditionContent(
                id,
                edition.force(),
                edition.title(),
                edition.announcement(),
                edition.authorities(),
                edition.issued(),
                edition.effective(),
                edition.id(),
                edition.entries().stream().map(entry -> entry.continuing(List.of(entry.code()))).toList());
    }
}
