package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Sending;
import io.certwatch.notification.alert.SourceNews;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link AlertDocument} that a list shows; the database counts the lines and does not return them. */
public record SummaryDocument(
        String company,
        String id,
        @Nullable String vendor,
        @Nullable SourceNews news,
        AlertCause cause,
        AlertStatus status,
        int lineCount,
        List<Recipient> recipients,
        @Nullable Sending sending,
        @Nullable String traceparent,
        Instant createdAt) {

    private static final Document TOLD = new Document("input", "$lines")
            .append("as", "line")
            .append("cond", new Document("$eq", List.of("$$line.takenOut", false)));

    static final Bson FORM = fields(
            excludeId(),
            include(
                    "company",
                    "id",
                    "vendor",
                    "news",
                    "cause",
                    "status",
                    "recipients",
                    "sending",
                    "traceparent",
                    "createdAt"),
            computed("lineCount", new Document("$size", new Document("$filter", TOLD))));

    AlertSummary toSummary() {
        return new AlertSummary(
                AlertId.parse(company, id),
                vendor,
                news,
                cause,
                status,
                lineCount,
                recipients,
                sending == null ? Sending.FIRST : sending,
                traceparent,
                createdAt);
    }
}
