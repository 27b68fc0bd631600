package io.certwatch.gateway.apikey;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.certwatch.gateway.database.Database;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The collection {@code signing-keys}: the public keys of all instances, until the last token they signed has expired. */
final class SigningKeyDocuments {

    private static final String EXPIRES_AT = "expiresAt";

    private final MongoCollection<Document> collection;

    SigningKeyDocuments(MongoDatabase database) {
        this.collection = database.getCollection("signing-keys");
    }

    /** Also deletes the keys that have expired; there are few. */
    void publish(RSAKey key, Instant expiresAt, Instant now) {
        var document = new Document("_id", key.getKeyID())
                .append("jwk", key.toPublicJWK().toJSONString())
                .append(EXPIRES_AT, Date.from(expiresAt));
        execute(() -> {
            collection.deleteMany(lte(EXPIRES_AT, Date.from(now)));
            return collection.insertOne(document);
        });
    }

    JWKSet live(Instant now) {
        return new JWKSet(execute(() -> collection
                .find(gt(EXPIRES_AT, Date.from(now)))
                .map(SigningKeyDocuments::key)
                .into(new ArrayList<>())));
    }

    private static JWK key(Document stored) {
        try {
            return JWK.parse(stored.getString("jwk"));
        } catch (ParseException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static <T extends @Nullable Object> T execute(Supplier<T> call) {
        return Database.execute("API keys", call);
    }
}
