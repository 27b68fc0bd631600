package io.certwatch.notification.vendoranswer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoVendorDecisions implements VendorDecisions {
    private static final String WAITING = "waitingSince";
    private static final String COMPANY = "decision.company";
    private static final String LETTER = "letter";

    /** @param waitingSince null once somebody was told, or nobody can be */
    public record DecisionDocument(
            @BsonId String key,
            VendorDecision decision,
            @Nullable String letter,
            @Nullable Instant waitingSince) {}

    private final MongoCollection<DecisionDocument> collection;

    MongoVendorDecisions(MongoDatabase database) {
        collection = database.getCollection("vendor-decisions", DecisionDocument.class);
        collection.createIndex(ascending(WAITING), new IndexOptions().sparse(true));
        collection.createIndex(ascending(COMPANY, LETTER));
        collection.createIndex(ascending(COMPANY, "decision.obligation"));
    }

    @Override
    public void keep(List<VendorDecision> decided, Instant now) {
        if (decided.isEmpty()) return;
        var documents = decided.stream()
                .map(decision -> new DecisionDocument(decision.key(), decision, null, now))
                .toList();
        DuplicateKeys.skip(() -> collection.insertMany(documents, new InsertManyOptions().ordered(false)));
    }

    @Override
    public List<Kept> waiting(Instant since, int limit) {
        return list(collection.find(lte(WAITING, since)).limit(limit));
    }

    @Override
    public List<Kept> waiting(String company, String contact) {
        return list(collection.find(and(exists(WAITING), eq(COMPANY, company), eq("decision.contact", contact))));
    }

    @Override
    public List<Answered> aboutAny(String company, Collection<String> obligations, Instant before) {
        return collection
                .find(and(eq(COMPANY, company), in("decision.obligation", obligations), lt("decision.at", before)))
                .sort(ascending("decision.at", "_id"))
                .map(document -> new Answered(document.decision(), document.letter(), document.waitingSince() != null))
                .into(new ArrayList<>());
    }

    private static List<Kept> list(FindIterable<DecisionDocument> found) {
        return found.sort(ascending(WAITING, "_id"))
                .map(document -> new Kept(document.decision(), document.letter()))
                .into(new ArrayList<>());
    }

    @Override
    public void assign(List<VendorDecision> told, String letter) {
        collection.updateMany(of(told), set(LETTER, letter));
    }

    @Override
    public void settle(List<VendorDecision> told) {
        collection.updateMany(of(told), unset(WAITING));
    }

    @Override
    public List<VendorDecision> ofLetter(String company, String letter) {
        return collection
                .find(and(eq(COMPANY, company), eq(LETTER, letter)))
                .sort(ascending("_id"))
                .map(DecisionDocument::decision)
                .into(new ArrayList<>());
    }

    private static Bson of(List<VendorDecision> told) {
        return in("_id", told.stream().map(VendorDecision::key).toList());
    }
}
