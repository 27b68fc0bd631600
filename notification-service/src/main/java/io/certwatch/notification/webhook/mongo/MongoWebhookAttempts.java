package io.certwatch.notification.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.webhook.TestWebhook;
import io.certwatch.notification.webhook.WebhookAttempt;
import io.certwatch.notification.webhook.WebhookAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The keys of a webhook's attempts are in the order of time. */
@Repository
class MongoWebhookAttempts implements WebhookAttempts {

    /** The character after the slash. */
    private static final String END = "0";

    public record AttemptDocument(@BsonId String key, WebhookAttempt attempt) {}

    private final MongoCollection<AttemptDocument> collection;

    MongoWebhookAttempts(MongoDatabase database) {
        collection = database.getCollection("webhook-attempts", AttemptDocument.class);
        collection.createIndex(ascending("attempt.at"));
    }

    @Override
    public void add(WebhookAttempt attempt) {
        var key = webhookOf(attempt.company(), attempt.webhook()) + "/" + attempt.id();
        collection.insertOne(new AttemptDocument(key, attempt));
    }

    @Override
    public List<WebhookAttempt> page(String company, String webhook, int limit, @Nullable String after) {
        var key = webhookOf(company, webhook);
        var wanted = and(gte("_id", key + "/"), lt("_id", after == null ? key + END : key + "/" + after));
        return collection
                .find(wanted)
                .sort(descending("_id"))
                .limit(limit)
                .map(AttemptDocument::attempt)
                .into(new ArrayList<>());
    }

    @Override
    public boolean anyDelivered(String company, String webhook, Instant since) {
        var key = webhookOf(company, webhook);
        return collection
                        .find(and(
                                gte("_id", key + "/" + WebhookAttempt.firstId(since)),
                                lt("_id", key + END),
                                eq("attempt.result", WebhookAttempt.Result.DELIVERED.name()),
                                ne("attempt.type", TestWebhook.TYPE)))
                        .first()
                != null;
    }

    @Override
    public void removeOf(String company, String webhook) {
        collection.deleteMany(ofWebhook(company, webhook));
    }

    @Override
    public long removeBefore(Instant oldest) {
        return collection.deleteMany(lt("attempt.at", oldest)).getDeletedCount();
    }

    private static Bson ofWebhook(String company, String webhook) {
        var key = webhookOf(company, webhook);
        return and(gte("_id", key + "/"), lt("_id", key + END));
    }

    private static String webhookOf(String company, String webhook) {
        return company + "/" + webhook;
    }
}
