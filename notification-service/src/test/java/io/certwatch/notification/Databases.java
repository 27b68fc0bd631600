package io.certwatch.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import java.util.UUID;

/** Creates an empty database for one test. */
public final class Databases {
    /** For contexts without the rest of the service: imports need the names of its contacts. */
    public static final String WITHOUT_IMPORTS = "spring.autoconfigure.exclude="
            + "io.certwatch.importjob.ImportJobAutoConfiguration,"
            + "io.certwatch.importjob.mongo.ImportStoreAutoConfiguration,"
            + "io.certwatch.importjob.web.ImportWebAutoConfiguration";

    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri("notification-tests"));

    private Databases() {}

    public static MongoDatabase fresh() {
        return CLIENT.getDatabase("notification-" + UUID.randomUUID());
    }
}
