package io.certwatch.notification.vendoranswer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoInvitations implements Invitations {

    public record InvitationDocument(@BsonId String key, String company, String vendor, Instant at) {}

    private final MongoCollection<InvitationDocument> collection;

    MongoInvitations(MongoDatabase database) {
        collection = database.getCollection("invitations", InvitationDocument.class);
        collection.createIndex(ascending("company", "vendor", "at"));
    }

    @Override
    public boolean isKnown(String company, String vendor, String mailbox) {
        return collection.find(eq("_id", key(company, vendor, mailbox))).first() != null;
    }

    @Override
    public long count(String company, String vendor, Instant since) {
        return collection.countDocuments(and(eq("company", company), eq("vendor", vendor), gte("at", since)));
    }

    @Override
    public void keep(String company, String vendor, String mailbox, Instant at) {
        var invitation = new InvitationDocument(key(company, vendor, mailbox), company, vendor, at);
        DuplicateKeys.unlessTaken(() -> collection.insertOne(invitation).wasAcknowledged());
    }

    private static String key(String company, String vendor, String mailbox) {
        return String.join("\n", company, vendor, mailbox);
    }
}
