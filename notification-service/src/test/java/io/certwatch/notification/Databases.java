package io.certwatch.notification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import java.util.UUID;

/** Creates an empty database for one test. */
public final class Databases {
    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri("notification-tests"));

    private Databases() {}

    public static MongoDatabase fresh() {
        return CLIENT.getDatabase("notification-" + UUID.randomUUID());
    }
}
