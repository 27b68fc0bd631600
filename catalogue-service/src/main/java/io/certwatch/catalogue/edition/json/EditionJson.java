package io.certwatch.catalogue.edition.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.catalogue.edition.Source;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.edition.OfficialDescription;
import io.certwatch.edition.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition in responses and events: the upload form and the state since publication.
 *
 * @param sector whose equipment guidance is about; null for everybody's
 * @param effective the first day on which it is in force; null of an observation, which never is
 * @param parts in an event too large for entries and changes: the events that contain them
 */
public record EditionJson(
        String id,
        int revision,
        EditionStatus status,
        Force force,
        @Nullable Sector sector,
        Bilingual title,
        String announcement,
        List<String> authorities,
        LocalDate issued,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        @JsonInclude(NON_NULL) @Nullable List<EntryJson> entries,
        @JsonInclude(NON_NULL) @Nullable List<Change.Summary> changes,
        @JsonInclude(NON_NULL) @Nullable List<Part> parts,
        @JsonInclude(NON_NULL) @Nullable SourceJson source,
        @Nullable Instant publishedAt,
        @Nullable Instant inForceSince,
        @Nullable String withdraws,
        @Nullable String withdrawalReason,
        @Nullable WithdrawalJson withdrawal) {

    /** The file from which the edition was read. */
    public record SourceJson(String mediaType, String sha256, Instant receivedAt) {

        private static SourceJson of(Source source) {
            return new SourceJson(source.mediaType(), source.sha256(), source.receivedAt());
        }
    }

    /** An event on the same topic; {@code sha256} is the hash of its value. */
    public record Part(String key, String sha256) {}

    /** {@code by} is the edition that withdraws this one. */
    public record WithdrawalJson(String by, String reason, Instant at) {

        private static @Nullable WithdrawalJson of(@Nullable Published published) {
            var withdrawal = published == null ? null : published.withdrawal();
            return withdrawal == null
                    ? null
                    : new WithdrawalJson(withdrawal.by().value(), withdrawal.reason(), withdrawal.at());
        }
    }

    public record EntryJson(
            String code,
            EntryKind kind,
            Bilingual name,
            @Nullable Bilingual scope,
            @Nullable OfficialDescription official,
            List<CriterionJson> criteria,
            List<String> continues,
            List<String> standards) {

        public static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.code(),
                    entry.kind(),
                    entry.name(),
                    entry.scope().saysNothing() ? null : entry.scope(),
                    entry.official(),
                    CriterionJson.of(entry.criteria()),
                    entry.continues(),
                    entry.standards());
        }
    }

    public record CriterionJson(String parameter, Bilingual label, String comparison, String quantity) {

        public static List<CriterionJson> of(List<Criterion> criteria) {
            return criteria.stream().map(CriterionJson::of).toList();
        }

        private static CriterionJson of(Criterion criterion) {
            return new CriterionJson(
                    criterion.parameter(),
                    criterion.label(),
                    criterion.comparison().sign(),
                    criterion.written());
        }
    }

    /** @param changes the stored changes of a published edition, or the current ones of a draft */
    public static EditionJson of(Edition edition, List<Change.Summary> changes) {
        var content = edition.content();
        var published = edition.published();
        return new EditionJson(
                content.id().value(),
                edition.revision(),
                edition.status(),
                content.force(),
                content.sector(),
                content.title(),
                content.announcement(),
                content.authorities(),
                content.issued(),
                content.inForceFrom(),
                value(content.supersedes()),
                content.entries().stream().map(EntryJson::of).toList(),
                changes,
                null,
                SourceJson.of(edition.source()),
                published == null ? null : published.at(),
                published == null ? null : published.inForceSince(),
                value(content.withdraws()),
                content.withdrawalReason(),
                WithdrawalJson.of(published));
    }

    public EditionJson inParts(List<Part> itsParts) {
        return with(null, itsParts, source);
    }

    /** For responses that show entries and source in more detail. */
    public EditionJson withoutEntriesAndSource() {
        return with(changes, parts, null);
    }

    private EditionJson with(
            @Nullable List<Change.Summary> itsChanges, @Nullable List<Part> itsParts, @Nullable SourceJson itsSource) {
        return new EditionJson(
                id,
                revision,
                status,
                force,
                sector,
                title,
                announcement,
                authorities,
                issued,
                effective,
                supersedes,
                null,
                itsChanges,
                itsParts,
                itsSource,
                publishedAt,
                inForceSince,
                withdraws,
                withdrawalReason,
                withdrawal);
    }

    private static @Nullable String value(@Nullable EditionId id) {
        return id == null ? null : id.value();
    }
}
