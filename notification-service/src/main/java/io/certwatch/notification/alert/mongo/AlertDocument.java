package io.certwatch.notification.alert.mongo;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Public, with plain component types: the driver's record codec needs both. */
public record AlertDocument(
        @BsonId String key,
        String company,
        String id,
        @Nullable String vendor,
        @Nullable NewsDocument news,
        AlertCause.Kind causeKind,
        String causeId,
        AlertStatus status,
        List<LineDocument> lines,
        int arrived,
        int before,
        Instant lastLineAt,
        @Nullable Integer announced,
        @Nullable Instant announcedAt,
        List<RecipientDocument> recipients,
        Map<String, Boolean> reached,
        @Nullable String traceparent,
        Instant createdAt,
        @Nullable Instant due,
        long version) {

    public record RecipientDocument(String contact, String name, String email, Language language) {

        static RecipientDocument of(Recipient recipient) {
            return new RecipientDocument(
                    recipient.contact(), recipient.name(), recipient.email(), recipient.language());
        }

        Recipient toRecipient() {
            return new Recipient(contact, name, email, language);
        }
    }

    static String key(AlertId id) {
        return id.company() + "/" + id.value();
    }

    static AlertDocument begin(Alert alert, int before, Instant due) {
        return new AlertDocument(
                key(alert.id()),
                alert.id().company(),
                alert.id().value(),
                alert.vendor(),
                alert.subject() instanceof SourceNews news ? NewsDocument.of(news) : null,
                alert.cause().kind(),
                alert.cause().id(),
                alert.status(),
                List.of(),
                0,
                before,
                alert.createdAt(),
                null,
                null,
                List.of(),
                Map.of(),
                alert.traceparent(),
                alert.createdAt(),
                due,
                alert.version());
    }

    AlertId alertId() {
        return AlertId.parse(company, id);
    }

    Alert toAlert() {
        return new Alert(
                alertId(),
                subject(),
                new AlertCause(causeKind, causeId),
                status,
                recipients.stream().map(RecipientDocument::toRecipient).toList(),
                traceparent,
                createdAt,
                announced,
                version);
    }

    private AlertContent subject() {
        return news != null
                ? news.toNews()
                : new AlertContent.Obligations(
                        vendor, lines.stream().map(LineDocument::toLine).toList());
    }

    CollectionProgress toProgress() {
        var known = announced == null || announcedAt == null ? null : new Announced(announced, announcedAt);
        return new CollectionProgress(
                alertId(),
                new AlertCause(causeKind, causeId),
                status == AlertStatus.COLLECTING,
                before,
                arrived,
                lastLineAt,
                known);
    }
}
