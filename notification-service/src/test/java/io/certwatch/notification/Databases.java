package io.certwatch.notification;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.certwatch.backing.BackingServices;
import java.util.UUID;
import java.util.function.Consumer;

/** Creates an empty database for one test. */
public final class Databases {
    /** For contexts without the rest of the service: imports need the names of its contacts. */
    public static final String WITHOUT_IMPORTS = "spring.autoconfigure.exclude="
            + "io.certwatch.importjob.ImportJobAutoConfiguration,"
            + "io.certwatch.importjob.mongo.ImportStoreAutoConfiguration,"
            + "io.certwatch.importjob.web.ImportWebAutoConfiguration";

    private static final MongoClient CLIENT = MongoClients.create(BackingServices.mongoUri("notification-tests"));

    private Databases() {}

    /** A client of its own that tells the name of each command; to be closed. */
    public static MongoClient client(Consumer<String> commands) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(BackingServices.mongoUri("notification-tests")))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.accept(event.getCommandName());
                    }
                })
                .build());
    }

    public static MongoDatabase fresh() {
        return CLIENT.getDatabase("notification-" + UUID.randomUUID());
    }
}
