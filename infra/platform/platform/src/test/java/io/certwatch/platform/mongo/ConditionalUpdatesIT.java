package io.certwatch.platform.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.mongo.ConditionalUpdates.ConditionalUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionalUpdatesIT {

    private final String name = "updates-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(BackingServices.mongoUri(name));
    private final MongoCollection<Document> letters = client.getDatabase(name).getCollection("letters");
    private final ConditionalUpdates<Document> updates = new ConditionalUpdates<>(letters);

    @BeforeEach
    void storeThree() {
        letters.insertMany(Stream.of("a", "b", "c")
                .map(id -> new Document("_id", id).append("state", "open"))
                .toList());
    }

    @AfterEach
    void drop() {
        client.getDatabase(name).drop();
        client.close();
    }

    @Test
    void tellsWhichWereMade() {
        assertThat(updates.write(Stream.of("a", "b", "c").map(this::closing).toList()))
                .containsExactly(true, true, true);
        assertThat(updates.write(List.of(closing("a"), reopening("b"), closing("c"))))
                .containsExactly(false, true, false);
        assertThat(updates.write(List.of(reopening("a")))).containsExactly(true);
        assertThat(updates.write(List.of(reopening("a")))).containsExactly(false);
        assertThat(updates.write(List.of())).isEmpty();
        assertThat(states()).containsExactly("open", "open", "closed");
    }

    @Test
    void tellsApartTwoUpdatesOfOneDocument() {
        assertThat(updates.write(List.of(reopening("a"), closing("a")))).containsExactly(false, true);
    }

    @Test
    void insertsNothingForWhatWasDeleted() {
        letters.deleteOne(eq("_id", "b"));

        assertThat(updates.write(Stream.of("a", "b", "c").map(this::closing).toList()))
                .containsExactly(true, false, true);
        assertThat(new SharedUpdates<>(letters).update("b", eq("state", "open"), set("state", "closed")))
                .isFalse();
        assertThat(states()).hasSize(2);
    }

    private ConditionalUpdate closing(String id) {
        return new ConditionalUpdate(id, eq("state", "open"), set("state", "closed"));
    }

    private ConditionalUpdate reopening(String id) {
        return new ConditionalUpdate(id, eq("state", "closed"), set("state", "open"));
    }

    private List<String> states() {
        return letters.find().map(letter -> letter.getString("state")).into(new ArrayList<>());
    }
}
