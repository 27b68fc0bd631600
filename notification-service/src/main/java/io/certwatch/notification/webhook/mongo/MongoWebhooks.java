package io.certwatch.notification.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.Webhooks;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.secret.ValueCipher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stores webhooks, and remembers those of each company for some seconds. */
public final class MongoWebhooks implements Webhooks {

    private static final int COMPANIES_AT_MOST = 10_000;

    private final MongoCollection<WebhookDocument> collection;
    private final ValueCipher cipher;
    private final LoadingCache<String, List<Webhook>> known;

    /** @param remembered how long another instance may not know of a change */
    public MongoWebhooks(MongoDatabase database, ValueCipher cipher, Duration remembered) {
        this.collection = database.getCollection("webhooks", WebhookDocument.class);
        this.cipher = cipher;
        this.known = Caffeine.newBuilder()
                .maximumSize(COMPANIES_AT_MOST)
                .expireAfterWrite(remembered)
                .build(this::of);
        collection.createIndex(ascending("slot"), new IndexOptions().unique(true));
        collection.createIndex(ascending("company"));
    }

    @Override
    public List<Webhook> of(String company) {
        return collection
                .find(eq("company", company))
                .sort(ascending("createdAt", "id"))
                .map(document -> document.toWebhook(cipher))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Webhook> find(String company, String id) {
        return document(company, id).map(document -> document.toWebhook(cipher));
    }

    @Override
    public boolean isWanted(String company, String type) {
        return findKnown(company).stream()
                .anyMatch(webhook ->
                        webhook.isActive() && webhook.details().events().contains(type));
    }

    @Override
    public List<Webhook> findKnown(String company) {
        return Objects.requireNonNull(known.get(company));
    }

    @Override
    public boolean add(Webhook webhook, int atMost) {
        var company = webhook.company();
        var taken = collection
                .find(eq("company", company))
                .map(WebhookDocument::slot)
                .into(new HashSet<>());
        var added = IntStream.range(0, atMost)
                .mapToObj(number -> company + "/" + number)
                .filter(slot -> !taken.contains(slot))
                .anyMatch(slot -> DuplicateKeys.unlessTaken(() -> collection
                        .insertOne(WebhookDocument.of(webhook, slot, cipher))
                        .wasAcknowledged()));
        known.invalidate(company);
        return added;
    }

    @Override
    public boolean replace(Webhook changed) {
        var document = WebhookDocument.of(changed, "", cipher);
        var updated = combine(
                set("details", document.details()),
                set("secret", document.secret()),
                setOrUnset("previousSecret", document.previousSecret()),
                setOrUnset("previousUntil", document.previousUntil()),
                setOrUnset("robotAddress", document.robotAddress()),
                setOrUnset("robotSecret", document.robotSecret()),
                setOrUnset("deactivation", document.deactivation()),
                set("activeSince", document.activeSince()),
                set("version", document.version()));
        var replaced = collection
                        .updateOne(version(changed, changed.version() - 1), updated)
                        .getMatchedCount()
                == 1;
        known.invalidate(changed.company());
        return replaced;
    }

    @Override
    public boolean remove(Webhook webhook) {
        var removed = collection.deleteOne(version(webhook, webhook.version())).getDeletedCount() == 1;
        known.invalidate(webhook.company());
        return removed;
    }

    @Override
    public boolean beginTest(Webhook webhook, Instant now, Instant notSince) {
        var notLately = and(
                eq("_id", WebhookDocument.keyOf(webhook.company(), webhook.id())),
                or(exists("testedAt", false), eq("testedAt", null), lte("testedAt", notSince)));
        return collection.updateOne(notLately, set("testedAt", now)).getMatchedCount() == 1;
    }

    private Optional<WebhookDocument> document(String company, String id) {
        return Optional.ofNullable(
                collection.find(eq("_id", WebhookDocument.keyOf(company, id))).first());
    }

    private static Bson version(Webhook webhook, long version) {
        return and(eq("_id", WebhookDocument.keyOf(webhook.company(), webhook.id())), eq("version", version));
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }
}
