package io.certwatch.notification.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookMessage;
import io.certwatch.notification.webhook.WebhookMessages;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoWebhookMessages implements WebhookMessages {
    private static final String DUE = "message.due";
    private static final String CLAIM = "claim";
    private static final String WEBHOOK = "webhook";
    private static final String STATUS = "message.status";
    private static final String SETTLED = "message.settledAt";

    /** @param webhook company and webhook */
    public record WebhookMessageDocument(@BsonId String key, String webhook, WebhookMessage message) {

        static WebhookMessageDocument of(WebhookMessage message) {
            var webhook = webhookOf(message.company(), message.webhook());
            return new WebhookMessageDocument(webhook + "/" + message.id(), webhook, message);
        }
    }

    private final MongoCollection<WebhookMessageDocument> collection;

    MongoWebhookMessages(MongoDatabase database) {
        collection = database.getCollection("webhook-messages", WebhookMessageDocument.class);
        var sparse = new IndexOptions().sparse(true);
        collection.createIndex(ascending(DUE, "message.host"), sparse);
        collection.createIndex(ascending(CLAIM), sparse);
        collection.createIndex(ascending(SETTLED), sparse);
        collection.createIndex(ascending(WEBHOOK, STATUS, SETTLED));
    }

    @Override
    public void plan(List<WebhookMessage> planned) {
        var documents = planned.stream().map(WebhookMessageDocument::of).toList();
        DuplicateKeys.skip(() -> collection.insertMany(documents, new InsertManyOptions().ordered(false)));
    }

    @Override
    public Optional<WebhookMessage> find(String company, String webhook, String id) {
        return Optional.ofNullable(collection
                        .find(eq("_id", webhookOf(company, webhook) + "/" + id))
                        .first())
                .map(WebhookMessageDocument::message);
    }

    @Override
    public List<String> dueHosts(Instant now) {
        return collection.distinct("message.host", lte(DUE, now), String.class).into(new ArrayList<>());
    }

    @Override
    public List<ClaimedMessage> claim(String host, Instant now, Instant until, int limit) {
        return claim(and(eq("message.host", host), lte(DUE, now)), now, until, limit);
    }

    @Override
    public List<ClaimedMessage> claim(Webhook webhook, Instant due, Instant until, int limit) {
        return claim(and(due(webhook, due), eq("message.host", webhook.host())), due, until, limit);
    }

    private List<ClaimedMessage> claim(Bson those, Instant due, Instant until, int limit) {
        var keys = collection
                .find(those)
                .projection(include("_id", WEBHOOK))
                .sort(ascending(DUE))
                .limit(limit)
                .map(WebhookMessageDocument::key)
                .into(new ArrayList<>());
        if (keys.isEmpty()) return List.of();
        var claim = UUID.randomUUID().toString();
        collection.updateMany(and(in("_id", keys), lte(DUE, due)), combine(set(DUE, until), set(CLAIM, claim)));
        return collection
                .find(and(in("_id", keys), eq(CLAIM, claim)))
                .map(document -> new ClaimedMessage(document.message(), claim))
                .into(new ArrayList<>());
    }

    @Override
    public void postpone(Webhook webhook, Instant now, Instant until) {
        collection.updateMany(due(webhook, now), set(DUE, until));
    }

    @Override
    public boolean keep(ClaimedMessage claimed, WebhookMessage after) {
        return collection
                        .updateOne(stillOurs(claimed), combine(set("message", after), unset(CLAIM)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean replace(WebhookMessage read, WebhookMessage after) {
        return replaceAll(List.of(read), _ -> after) == 1;
    }

    @Override
    public List<WebhookMessage> findFailed(String company, String webhook, Instant since, int limit) {
        return collection
                .find(and(
                        eq(WEBHOOK, webhookOf(company, webhook)),
                        eq(STATUS, WebhookMessage.Status.FAILED.name()),
                        gte(SETTLED, since)))
                .sort(ascending(SETTLED))
                .limit(limit)
                .map(WebhookMessageDocument::message)
                .into(new ArrayList<>());
    }

    @Override
    public int replaceAll(List<WebhookMessage> read, UnaryOperator<WebhookMessage> change) {
        if (read.isEmpty()) return 0;
        var updates = read.stream()
                .map(message -> new UpdateOneModel<WebhookMessageDocument>(
                        asItWasRead(message), combine(set("message", change.apply(message)), unset(CLAIM))))
                .toList();
        return collection
                .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
    }

    @Override
    public void remove(ClaimedMessage claimed) {
        collection.deleteOne(stillOurs(claimed));
    }

    @Override
    public void removeOf(String company, String webhook) {
        collection.deleteMany(eq(WEBHOOK, webhookOf(company, webhook)));
    }

    @Override
    public long removeSettledBefore(Instant oldest) {
        return collection.deleteMany(lt(SETTLED, oldest)).getDeletedCount();
    }

    private static Bson due(Webhook webhook, Instant now) {
        return and(
                eq(WEBHOOK, webhookOf(webhook.company(), webhook.id())),
                eq(STATUS, WebhookMessage.Status.PENDING.name()),
                lte(DUE, now));
    }

    private static Bson asItWasRead(WebhookMessage read) {
        return and(eq("_id", WebhookMessageDocument.of(read).key()), eq("message.revision", read.revision()));
    }

    private static Bson stillOurs(ClaimedMessage claimed) {
        return and(eq("_id", WebhookMessageDocument.of(claimed.message()).key()), eq(CLAIM, claimed.claim()));
    }

    private static String webhookOf(String company, String webhook) {
        return company + "/" + webhook;
    }
}
