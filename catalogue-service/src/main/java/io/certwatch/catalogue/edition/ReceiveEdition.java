package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.lineage.Ancestry;
import io.certwatch.catalogue.edition.lineage.Lineage;
import io.certwatch.platform.text.FieldFault;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Stores an uploaded edition as a draft, or rejects all of it. */
public final class ReceiveEdition {

    /** The outcome of an upload. */
    public sealed interface UploadOutcome {

        record Drafted(Review review) implements UploadOutcome {}

        record Replaced(Review review) implements UploadOutcome {}

        /** The same bytes were uploaded before. */
        record Unchanged(Review review) implements UploadOutcome {}

        record Faulty(List<FieldFault> faults) implements UploadOutcome {}

        record AlreadyPublished(EditionId id) implements UploadOutcome {}

        /** A concurrent upload of another version of this edition was faster. */
        record Overtaken(EditionId id) implements UploadOutcome {}
    }

    private final Editions editions;
    private final CheckUpload check;
    private final ReviewEdition review;
    private final Clock clock;

    ReceiveEdition(Editions editions, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.check = new CheckUpload(editions);
        this.review = review;
        this.clock = clock;
    }

    public UploadOutcome receive(Upload upload) {
        return switch (check.check(upload)) {
            case CheckUpload.UploadCheck.Faulty(var faults) -> new UploadOutcome.Faulty(faults);
            case CheckUpload.UploadCheck.Sound(var ancestry) -> store(ancestry, upload);
        };
    }

    /** Whether an edition of this id has the same criteria under the same names, whatever the other texts say. */
    public boolean isKnown(Upload upload) {
        if (!(check.check(upload) instanceof CheckUpload.UploadCheck.Sound(var ancestry))) return false;
        var content = ancestry.content();
        return editions.find(content.id())
                .map(Edition::content)
                .map(known -> EditionDiff.between(known, content, Lineage.byName(known, content)))
                .filter(changes -> changes.stream().allMatch(ReceiveEdition::onlyReworded))
                .isPresent();
    }

    private static boolean onlyReworded(Change change) {
        return change instanceof Change.Altered(var kinds, var _, var _) && kinds.equals(Set.of(Change.Kind.REWORDED));
    }

    private UploadOutcome store(Ancestry ancestry, Upload upload) {
        var content = ancestry.content();
        var source = upload.source(clock.instant());
        var known = editions.find(content.id()).orElse(null);
        if (known == null) {
            var draft = Edition.draft(content, source, drafting(Drafting.UNTOUCHED, ancestry, upload));
            boolean added = editions.add(draft, upload.bytes());
            return added ? new UploadOutcome.Drafted(review.review(draft)) : overtaken(draft);
        }
        boolean sameBytes = known.lastSent().sha256().equals(source.sha256());
        if (sameBytes && saysTheSame(known.content(), content))
            return new UploadOutcome.Unchanged(review.review(known));
        if (!known.status().draft()) return new UploadOutcome.AlreadyPublished(known.id());
        var draft = known.replacedBy(content, source, drafting(known.drafting(), ancestry, upload));
        boolean replaced = editions.replace(draft, upload.bytes());
        return replaced ? new UploadOutcome.Replaced(review.review(draft)) : overtaken(draft);
    }

    /** The same bytes may come with other dates or other given fields. Ignores the entries, which may have been edited since. */
    private static boolean saysTheSame(EditionContent known, EditionContent content) {
        return known.equals(content.with(known.entries()));
    }

    private static Drafting drafting(Drafting before, Ancestry ancestry, Upload upload) {
        return before.read(upload.problems(), ancestry.lineage()).with(upload.reading());
    }

    /** The concurrent upload may have had the same bytes. */
    private UploadOutcome overtaken(Edition draft) {
        return editions.find(draft.id())
                .filter(winner ->
                        winner.lastSent().sha256().equals(draft.source().sha256()))
                .<UploadOutcome>map(winner -> new UploadOutcome.Unchanged(review.review(winner)))
                .orElseGet(() -> new UploadOutcome.Overtaken(draft.id()));
    }
}
