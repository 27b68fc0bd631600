package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Publication;
import io.certwatch.catalogue.edition.PublishEdition;
import io.certwatch.catalogue.edition.ReceiveEdition;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.register.ReceiveList;
import io.certwatch.catalogue.register.ReleaseImport;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.catalogue.watching.version.ReadEdition;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a version into a draft or an import, with the same steps as a steward's upload. A page of a law becomes neither. */
record AcceptVersion(
        ReadEdition readEdition,
        Editions editions,
        ReceiveEdition receiveEdition,
        PublishEdition publishEdition,
        ReceiveList receiveList,
        ReleaseImport releaseImport,
        Originals originals) {

    /**
     * How the version may be accepted.
     *
     * @param known what is known of the source; if it has no accepted version, an equal published edition counts as known
     * @param arrival which check fetched the version
     * @param publish whether the draft may be published if it has no problems
     * @param released the steward's reason for the release; null if no steward released it
     * @param given the fields of the edition that a steward gives with the release
     */
    record Terms(
            SourceVersions known,
            Arrival arrival,
            boolean publish,
            @Nullable String released,
            GivenFields given) {}

    AcceptanceOutcome accept(SourceId source, Watched watched, Original original, Terms terms) throws UnreadableSource {
        return switch (watched) {
            case Watched.EditionList edition ->
                draft(
                        readEdition.upload(original, edition, terms.given).arriving(terms.arrival),
                        original.sha256(),
                        terms);
            case Watched.RegisterList register -> importList(source, register, original, terms);
            case Watched.LawPage _ -> new AcceptanceOutcome.Accepted(null, null, true, null);
        };
    }

    private AcceptanceOutcome draft(Upload upload, String sha256, Terms terms) {
        var id = upload.form().id();
        if (id != null
                && terms.released == null
                && editions.find(new EditionId(id))
                        .filter(draft -> editedOrForeign(draft, sha256, terms.known))
                        .isPresent()) {
            return new AcceptanceOutcome.Rejected(List.of(Reasons.editedOrForeign(id)));
        }
        return switch (receiveEdition.receive(upload)) {
            case UploadOutcome.Drafted(var review) ->
                acceptDraft(review.edition().id(), terms);
            case UploadOutcome.Replaced(var review) ->
                acceptDraft(review.edition().id(), terms);
            case UploadOutcome.Unchanged(var review) ->
                review.edition().status().draft()
                        ? acceptDraft(review.edition().id(), terms)
                        : new AcceptanceOutcome.Known(review.edition().id().value(), true);
            case UploadOutcome.Faulty(var faults) -> new AcceptanceOutcome.Rejected(Reasons.incomplete(faults));
            case UploadOutcome.AlreadyPublished(var published) ->
                terms.known.good().isEmpty() && receiveEdition.isKnown(upload)
                        ? new AcceptanceOutcome.Known(published.value(), true)
                        : new AcceptanceOutcome.Rejected(List.of(Reasons.alreadyPublished(published.value())));
            case UploadOutcome.Overtaken(var overtaken) ->
                new AcceptanceOutcome.Rejected(List.of(Reasons.overtaken(overtaken.value())));
        };
    }

    /** A draft that was edited, or has another origin, is not replaced without a release. */
    private static boolean editedOrForeign(Edition edition, String sha256, SourceVersions known) {
        if (!edition.status().draft()) return false;
        var from = edition.source().sha256();
        boolean ours = from.equals(sha256)
                || known.good().stream()
                        .anyMatch(good -> good.original().sha256().equals(from));
        return !ours || !edition.drafting().edits().isEmpty();
    }

    private AcceptanceOutcome acceptDraft(EditionId id, Terms terms) {
        if (!terms.publish) return new AcceptanceOutcome.Accepted(id.value(), null, false, null);
        return switch (publishEdition.publishUnattended(id)) {
            case Publication.Done _ -> toAccepted(id, true, ProblemText.of("source.accepted.published"));
            case Publication.AlreadyPublished _ ->
                toAccepted(id, true, ProblemText.of("source.accepted.already-published"));
            case Publication.Held(var _, var problems) -> leftAsDraft(id, ProblemText.join(problems));
            case Publication.Refused(var _, var faults) -> leftAsDraft(id, ProblemText.of(faults));
            case Publication.Unknown _, Publication.Stale _, Publication.Overtaken _ ->
                leftAsDraft(id, ProblemText.of("problem.changed-meanwhile"));
        };
    }

    private static AcceptanceOutcome leftAsDraft(EditionId id, Localized why) {
        return toAccepted(id, false, ProblemText.of("source.accepted.left-as-draft", why));
    }

    private static AcceptanceOutcome toAccepted(EditionId id, boolean live, Sentence sentence) {
        return new AcceptanceOutcome.Accepted(id.value(), null, live, sentence);
    }

    private AcceptanceOutcome importList(
            SourceId source, Watched.RegisterList register, Original original, Terms terms) {
        try (var bytes = originals.open(original.sha256())) {
            var list = receiveList
                    .receive(
                            bytes,
                            original.mediaType(),
                            original.charset(),
                            register.kind(),
                            source.value(),
                            terms.arrival,
                            terms.released)
                    .job();
            if (terms.released != null && list.phase() == Phase.HELD) releaseImport.release(list.id(), terms.released);
            return new AcceptanceOutcome.Accepted(null, list.id(), list.phase() == Phase.DONE, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
