package io.certwatch.notification.vendoranswer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoInvitations implements Invitations {

    /**
     * @param by the contact whose link was used
     * @param asked false until the colleague was asked: named before a crash, and asked after it
     */
    public record InvitationDocument(
            @BsonId String key,
            String company,
            String vendor,
            @Nullable String by,
            Instant at,
            boolean asked) {}

    private final MongoCollection<InvitationDocument> collection;

    MongoInvitations(MongoDatabase database) {
        collection = database.getCollection("invitations", InvitationDocument.class);
        collection.createIndex(ascending("company", "vendor", "at"));
    }

    @Override
    public boolean isKnown(String company, String vendor, String mailbox) {
        return find(company, vendor, mailbox).filter(InvitationDocument::asked).isPresent();
    }

    @Override
    public long count(String company, String vendor, Instant since) {
        return collection.countDocuments(
                and(eq("company", company), eq("vendor", vendor), gte("at", since), eq("asked", true)));
    }

    @Override
    public void name(String company, String vendor, String mailbox, @Nullable String by, Instant at) {
        var named = new InvitationDocument(key(company, vendor, mailbox), company, vendor, by, at, false);
        DuplicateKeys.unlessTaken(() -> collection.insertOne(named).wasAcknowledged());
    }

    @Override
    public void keep(String company, String vendor, String mailbox) {
        collection.updateOne(eq("_id", key(company, vendor, mailbox)), set("asked", true));
    }

    @Override
    public Optional<Namer> namer(String company, String vendor, String mailbox) {
        return find(company, vendor, mailbox).map(named -> new Namer(named.by()));
    }

    private Optional<InvitationDocument> find(String company, String vendor, String mailbox) {
        return Optional.ofNullable(
                collection.find(eq("_id", key(company, vendor, mailbox))).first());
    }

    private static String key(String company, String vendor, String mailbox) {
        return String.join("\n", company, vendor, mailbox);
    }
}
