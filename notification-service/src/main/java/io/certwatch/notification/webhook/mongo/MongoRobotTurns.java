package io.certwatch.notification.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.webhook.RobotTurns;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** The next turn of each robot, under the hash of its address, for all instances. */
@Repository
public class MongoRobotTurns implements RobotTurns {
    private static final String NEXT = "next";

    public record RobotTurnDocument(@BsonId String robot, Instant next) {}

    private final MongoCollection<RobotTurnDocument> collection;

    MongoRobotTurns(MongoDatabase database) {
        collection = database.getCollection("robot-turns", RobotTurnDocument.class);
        collection.createIndex(ascending(NEXT));
    }

    @Override
    public Instant take(String address, Instant now, Duration pause) {
        var robot = hash(address);
        var next = now.plus(pause);
        while (true) {
            var isTaken = collection
                            .updateOne(and(eq("_id", robot), lte(NEXT, now)), set(NEXT, next))
                            .getMatchedCount()
                    == 1;
            if (isTaken || isFirst(robot, next)) return now;
            var waiting = collection.find(eq("_id", robot)).first();
            if (waiting != null && waiting.next().isAfter(now)) return waiting.next();
        }
    }

    @Override
    public void rest(String address, Instant until) {
        collection.updateOne(eq("_id", hash(address)), max(NEXT, until), new UpdateOptions().upsert(true));
    }

    @Override
    public long removeBefore(Instant oldest) {
        return collection.deleteMany(lt(NEXT, oldest)).getDeletedCount();
    }

    private boolean isFirst(String robot, Instant next) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(new RobotTurnDocument(robot, next)).wasAcknowledged());
    }

    private static String hash(String address) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
