package io.certwatch.notification.vendoranswer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
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
class MongoPassedOnObligations implements PassedOnObligations {
    private static final String DUE = "due";
    private static final String AT = "passedOn.at";
    private static final String TOLD = "told";

    /** @param due null once the colleague was told, or need not be */
    public record PassedOnDocument(
            @BsonId String key,
            PassedOn passedOn,
            String mailbox,
            @Nullable ColleagueRefusal refusal,
            @Nullable List<String> told,
            @Nullable Instant due) {

        Kept kept() {
            return new Kept(passedOn, mailbox, refusal, told == null ? List.of() : told);
        }
    }

    private final MongoCollection<PassedOnDocument> collection;

    MongoPassedOnObligations(MongoDatabase database) {
        collection = database.getCollection("passed-on-obligations", PassedOnDocument.class);
        collection.createIndex(ascending(DUE), new IndexOptions().sparse(true));
        collection.createIndex(ascending("passedOn.company", "passedOn.vendor", "mailbox"));
    }

    @Override
    public boolean isKnown(PassedOn passedOn) {
        return collection.countDocuments(and(eq("_id", key(passedOn)), gte(AT, passedOn.at()))) > 0;
    }

    @Override
    public void keep(PassedOn passedOn, String mailbox, @Nullable ColleagueRefusal refusal, Instant due) {
        var key = key(passedOn);
        var wasTold = collection.countDocuments(and(eq("_id", key), eq(TOLD, mailbox))) > 0;
        var change = combine(
                set("passedOn", passedOn),
                set("mailbox", mailbox),
                refusal == null ? unset("refusal") : set("refusal", refusal),
                wasTold ? unset(DUE) : set(DUE, due));
        DuplicateKeys.unlessTaken(() -> collection
                .updateOne(and(eq("_id", key), lt(AT, passedOn.at())), change, new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }

    @Override
    public List<Addressee> due(Instant now, int limit) {
        return collection.find(lte(DUE, now)).sort(ascending(DUE)).limit(limit).into(new ArrayList<>()).stream()
                .map(document -> Addressee.of(document.kept()))
                .distinct()
                .toList();
    }

    @Override
    public List<Kept> waiting(Addressee addressee) {
        return collection
                .find(waitingFor(addressee))
                .sort(ascending(AT, "_id"))
                .map(PassedOnDocument::kept)
                .into(new ArrayList<>());
    }

    @Override
    public void postpone(Addressee addressee, Instant due) {
        collection.updateMany(and(waitingFor(addressee), lt(DUE, due)), set(DUE, due));
    }

    @Override
    public void settle(Collection<Kept> some, boolean told) {
        for (var one : some) {
            var isUnchanged =
                    and(eq("_id", key(one.passedOn())), eq(AT, one.passedOn().at()));
            var settled = combine(unset(DUE), unset("refusal"));
            collection.updateOne(isUnchanged, told ? combine(settled, addToSet(TOLD, one.mailbox())) : settled);
        }
    }

    private static Bson waitingFor(Addressee addressee) {
        return and(
                eq("passedOn.company", addressee.company()),
                eq("passedOn.vendor", addressee.vendor()),
                eq("mailbox", addressee.mailbox()),
                exists(DUE));
    }

    private static String key(PassedOn passedOn) {
        return passedOn.company() + "/" + passedOn.obligation();
    }
}
