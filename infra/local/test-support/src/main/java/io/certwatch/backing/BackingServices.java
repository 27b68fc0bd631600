package io.certwatch.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * The backing services of a test run: one of each per JVM, started on first use and stopped with the JVM. Tests are isolated by the
 * names of databases and topics.
 */
public final class BackingServices {
    private BackingServices() {}

    /** Connection string of the database with this name. */
    public static String mongoUri(String database) {
        return Mongo.SERVER.uri(database);
    }

    /** Whether the database is a MongoDB, not the stand-in. */
    public static boolean isRealMongo() {
        return Mongo.SERVER.real();
    }

    /** Whether this run has to be on a MongoDB: the profile {@code real-mongodb}. */
    public static boolean requiresRealMongo() {
        return MongoServerChoice.isRequired();
    }

    /** Bootstrap servers of a real broker in this process. */
    public static String kafka() {
        return Kafka.BROKER.bootstrapServers();
    }

    public static MailSink mail() {
        return Mail.SINK;
    }

    /** Describes the services in use. */
    public static String describe() {
        return "MongoDB is %s; Kafka is a real broker in process; mail goes to a sink in process"
                .formatted(Mongo.SERVER.name());
    }

    private static final class Mongo {
        static final MongoServerChoice SERVER = announce(MongoServerChoice.make());

        private static MongoServerChoice announce(MongoServerChoice choice) {
            System.out.println("Backing services: MongoDB is " + choice.name());
            return choice;
        }
    }

    private static final class Kafka {
        static final KafkaInProcess BROKER = start(temporaryDirectory());

        /** Stops the broker first: it would halt the JVM if its directory disappeared. */
        private static KafkaInProcess start(Path directory) {
            var broker = KafkaInProcess.start(directory, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                // Clients stop at the same time; an exception of the broker would fail the JVM after passed tests.
                Exit.setHaltProcedure((_, _) -> {});
                Exit.setExitProcedure((_, _) -> {});
                broker.close();
                Directories.delete(directory);
            }));
            return broker;
        }
    }

    private static final class Mail {
        static final MailSink SINK = MailSink.start(0, 0);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("certwatch-kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
