package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.golden.TypedCollections;
import io.certwatch.importjob.Imports;
import io.certwatch.platform.mongo.StoredShapes;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reads what every release has stored. */
class GoldenDocumentsIT extends RunningService {

    private static final String SERVICE = "notification-service";
    private static final String IMPORTS = "contact-imports";

    /** Collections that code reads field by field. */
    private static final List<String> READ_BY_HAND = List.of("contact-imports", "followed-positions", "message-holds");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Imports<?> imports;

    @Test
    void readsWhatEveryReleaseHasStored() {
        var shapes = shapes();

        assertThat(shapes.faults()).isEmpty();
        assertThat(shapes.unread()).isSubsetOf(READ_BY_HAND);
    }

    @Test
    void everyComponentAndConstantIsInAGoldenDocumentOrHasADefault() {
        var shapes = shapes();
        GoldenFiles.writeUncoveredIfAsked(SERVICE, shapes.unseen());

        assertThat(GoldenFiles.readUncovered(SERVICE))
                .as("ADR 073 says what a new component or constant needs")
                .containsAll(shapes.unseen())
                .isSubsetOf(shapes.needed());
    }

    @Test
    void readsImportsOfEveryRelease() {
        var collection = database.getCollection(IMPORTS, BsonDocument.class);
        for (var stored : GoldenFiles.documents(SERVICE).get(IMPORTS)) {
            var id = stored.getString("_id").getValue();
            var owner = stored.getDocument("job").getString("owner").getValue();
            collection.insertOne(stored);
            try {
                assertThat(imports.find(owner, id)).isPresent();
            } finally {
                collection.deleteOne(Filters.eq("_id", id));
            }
        }
    }

    private StoredShapes shapes() {
        var beans = context.getBeansOfType(Object.class, false, false).values();
        return StoredShapes.of(TypedCollections.heldBy(beans), GoldenFiles.documents(SERVICE));
    }
}
