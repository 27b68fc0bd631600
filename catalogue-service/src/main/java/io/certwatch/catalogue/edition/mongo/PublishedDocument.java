package io.certwatch.catalogue.edition.mongo;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.catalogue.edition.Published.Step;
import io.certwatch.catalogue.edition.Published.Withdrawal;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps the state of a published edition to and from its document. */
final class PublishedDocument {

    private PublishedDocument() {}

    static Document of(Published published) {
        var withdrawal = published.withdrawal();
        return new Document("at", Date.from(published.at()))
                .append(
                        "changes",
                        published.changes().stream()
                                .map(PublishedDocument::change)
                                .toList())
                .append("inForceSince", published.inForceSince() == null ? null : Date.from(published.inForceSince()))
                .append("withdrawal", withdrawal == null ? null : withdrawal(withdrawal))
                .append("latest", published.latest().name());
    }

    static Published read(Document document) {
        var changes = document.getList("changes", Document.class).stream()
                .map(PublishedDocument::readChange)
                .toList();
        var withdrawal = document.get("withdrawal", Document.class);
        return new Published(
                document.getDate("at").toInstant(),
                changes,
                instant(document.getDate("inForceSince")),
                withdrawal == null ? null : readWithdrawal(withdrawal),
                Step.valueOf(document.get("latest", Step.PUBLISHED.name())));
    }

    private static Document change(Change.Summary change) {
        return new Document("entry", change.entry())
                .append("kinds", change.kinds().stream().map(Enum::name).toList())
                .append("continues", change.continues());
    }

    private static Change.Summary readChange(Document change) {
        return new Change.Summary(
                change.getString("entry"),
                change.getList("kinds", String.class).stream()
                        .map(Change.Kind::valueOf)
                        .toList(),
                change.getList("continues", String.class));
    }

    private static Document withdrawal(Withdrawal withdrawal) {
        return new Document("by", withdrawal.by().value())
                .append("reason", withdrawal.reason())
                .append("at", Date.from(withdrawal.at()));
    }

    private static Withdrawal readWithdrawal(Document withdrawal) {
        return new Withdrawal(
                new EditionId(withdrawal.getString("by")),
                withdrawal.getString("reason"),
                withdrawal.getDate("at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
