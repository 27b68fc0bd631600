package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Sending;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.platform.mongo.StoredAs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An alert with the state of its collection. Public: the driver's record codec needs it. */
public record AlertDocument(
        @BsonId String key,
        String company,
        String id,
        @Nullable String vendor,
        @Nullable SourceNews news,
        @Nullable List<TeamItem> team,
        @Nullable List<TeamNotice> notices,
        AlertCause cause,
        AlertStatus status,
        List<AlertLine> lines,
        int arrived,
        int before,
        Instant lastLineAt,
        @Nullable Announced announced,
        List<Recipient> recipients,
        @Nullable Sending sending,
        @Nullable Integer deliveries,
        Map<String, Settlement> settled,
        @Nullable Digest digest,
        @Nullable String traceparent,
        Instant createdAt,
        @Nullable Instant due,
        long version) {

    /** @param due unless nothing is left to do */
    public record Digest(@Nullable Instant due, List<WaitingLines> waiting) {}

    public static MongoCollection<AlertDocument> collection(MongoDatabase database) {
        return StoredAs.in(database, StoredAs.text(ZoneId.class, ZoneId::getId, ZoneId::of))
                .getCollection("alerts", AlertDocument.class);
    }

    public static String key(AlertId id) {
        return id.company() + "/" + id.value();
    }

    public static AlertDocument begin(Alert alert, int before, @Nullable Announced announced, Instant due) {
        return begin(alert, before, announced, due, null);
    }

    public static AlertDocument digest(Alert digest, Instant due) {
        return begin(digest, 0, null, null, new Digest(due, List.of()));
    }

    private static AlertDocument begin(
            Alert alert, int before, @Nullable Announced announced, @Nullable Instant due, @Nullable Digest digest) {
        return new AlertDocument(
                key(alert.id()),
                alert.id().company(),
                alert.id().value(),
                alert.vendor(),
                alert.content() instanceof SourceNews news ? news : null,
                alert.content() instanceof AlertContent.TeamNews(var items) ? items : null,
                alert.content() instanceof AlertContent.TeamNotices(var told) ? told : null,
                alert.cause(),
                alert.status(),
                alert.lines(),
                alert.lines().size(),
                before,
                alert.createdAt(),
                announced,
                List.of(),
                alert.sending(),
                null,
                Map.of(),
                digest,
                alert.traceparent(),
                alert.createdAt(),
                due,
                alert.version());
    }

    int expectedDeliveries() {
        return deliveries == null ? recipients.size() : deliveries;
    }

    AlertId alertId() {
        return AlertId.parse(company, id);
    }

    public Alert toAlert() {
        return new Alert(
                alertId(),
                content(),
                cause,
                status,
                recipients,
                sending == null ? Sending.FIRST : sending,
                traceparent,
                createdAt,
                announced == null ? null : announced.count(),
                version);
    }

    private AlertContent content() {
        if (news != null) return news;
        if (notices != null) return new AlertContent.TeamNotices(notices);
        return team != null ? new AlertContent.TeamNews(team) : new AlertContent.Obligations(vendor, lines);
    }

    public CollectionProgress toProgress() {
        return new CollectionProgress(
                alertId(), cause, status == AlertStatus.COLLECTING, before, arrived, lastLineAt, announced);
    }
}
