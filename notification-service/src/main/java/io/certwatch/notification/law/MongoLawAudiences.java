package io.certwatch.notification.law;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoLawAudiences implements LawAudiences {
    private final MongoCollection<AudienceDocument> collection;

    MongoLawAudiences(MongoDatabase database) {
        collection = database.getCollection("law-audiences", AudienceDocument.class);
    }

    public record AudienceDocument(@BsonId String news, List<String> companies, List<String> untold) {}

    @Override
    public Optional<Audience> find(String news) {
        return Optional.ofNullable(collection.find(eq("_id", news)).first())
                .map(found -> new Audience(found.companies(), found.untold()));
    }

    @Override
    public Audience findOrStore(String news, Supplier<List<String>> companies) {
        return find(news).orElseGet(() -> {
            var all = companies.get();
            DuplicateKeys.unlessTaken(() ->
                    collection.insertOne(new AudienceDocument(news, all, all)).wasAcknowledged());
            return find(news).orElseThrow();
        });
    }

    @Override
    public void markTold(String news, String company) {
        collection.updateOne(eq("_id", news), pull("untold", company));
    }
}
