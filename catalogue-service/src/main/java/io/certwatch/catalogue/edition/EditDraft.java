package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Applies a steward's changes to a draft. Each request names the revision that it is based on. */
public final class EditDraft {

    private sealed interface DraftChange {

        record To(Edition draft) implements DraftChange {}

        record Written(Edition draft, byte[] bytes) implements DraftChange {}

        record Refused(List<FieldFault> faults) implements DraftChange {}
    }

    private final Editions editions;
    private final CheckUpload check;
    private final ReviewEdition review;
    private final Clock clock;

    EditDraft(Editions editions, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.check = new CheckUpload(editions);
        this.review = review;
        this.clock = clock;
    }

    public Editing edit(EditionId id, int revision, DraftEdit edit, Author author) {
        return change(id, revision, draft -> applyEdit(draft, edit, author));
    }

    /** Replaces the whole draft; the previous source is kept among its earlier sources. */
    public Editing replace(EditionId id, int revision, Upload upload, Author author) {
        return change(id, revision, draft -> applyUpload(draft, upload, author));
    }

    private Editing change(EditionId id, int revision, Function<Edition, DraftChange> change) {
        var draft = editions.find(id).orElse(null);
        if (draft == null) return new Editing.Unknown(id);
        if (!draft.status().draft()) return new Editing.AlreadyPublished(id);
        if (draft.revision() != revision) return new Editing.Stale(id, draft.revision());
        return switch (change.apply(draft)) {
            case DraftChange.Refused(var faults) -> new Editing.Faulty(faults);
            case DraftChange.To(var changed) when editions.edit(changed) -> new Editing.Done(review.review(changed));
            case DraftChange.To(var changed) -> new Editing.Stale(id, changed.revision());
            case DraftChange.Written(var written, var bytes)
            when editions.replace(written, bytes) -> new Editing.Done(review.review(written));
            case DraftChange.Written(var written, var _) -> new Editing.Stale(id, written.revision());
        };
    }

    private DraftChange applyEdit(Edition draft, DraftEdit edit, Author author) {
        var entries = draft.content().entries();
        var missing = edit.requiredCodes()
                .filter(code -> draft.content().entry(code).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var reason = ProblemText.of("problem.no-draft-entry", ProblemText.list(missing));
            return new DraftChange.Refused(List.of(new FieldFault("entry", reason)));
        }
        var drafting = draft.drafting();
        var lineage = edit.applyToLineage(drafting.lineage());
        var form = edit.applyTo(draft.content().with(edit.applyTo(entries)).form());
        return switch (check.check(new Upload(form, List.of(), drafting.notes(), new byte[0], ""))) {
            case CheckUpload.UploadCheck.Faulty(var faults) -> new DraftChange.Refused(faults);
            case CheckUpload.UploadCheck.Sound(var ancestry) ->
                new DraftChange.To(next(
                        draft,
                        ancestry.content(),
                        draft.source(),
                        updateDrafting(draft, ancestry.content(), lineage, edit),
                        author,
                        edit.description()));
        };
    }

    private static Drafting updateDrafting(
            Edition draft, EditionContent content, List<Descent> lineage, DraftEdit edit) {
        var drafting = draft.drafting();
        var reading =
                drafting.reading().releaseSettled(draft.content(), content).under(edit::newCodesOf);
        return drafting.read(drafting.notes(), lineage).with(reading);
    }

    private DraftChange applyUpload(Edition draft, Upload upload, Author author) {
        return switch (check.check(upload)) {
            case CheckUpload.UploadCheck.Faulty(var faults) -> new DraftChange.Refused(faults);
            case CheckUpload.UploadCheck.Sound(var ancestry)
            when !ancestry.content().id().equals(draft.id()) ->
                new DraftChange.Refused(
                        List.of(new FieldFault("id", ProblemText.of("problem.as-in-address", draft.id()))));
            case CheckUpload.UploadCheck.Sound(var ancestry) -> {
                var drafting = draft.drafting()
                        .read(upload.problems(), ancestry.lineage())
                        .with(upload.reading());
                var source = upload.arriving(upload.arrival().written()).source(clock.instant());
                yield new DraftChange.Written(
                        next(draft, ancestry.content(), source, drafting, author, ProblemText.of("draft.replaced")),
                        upload.bytes());
            }
        };
    }

    private Edition next(
            Edition draft, EditionContent content, Source source, Drafting drafting, Author author, Sentence did) {
        var edit = Drafting.Edit.of(draft.revision() + 1, author, clock.instant(), did);
        return draft.replacedBy(content, source, drafting.and(edit));
    }
}
