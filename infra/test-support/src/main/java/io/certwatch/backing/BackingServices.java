package io.certwatch.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The backing services of a test run: one of each per JVM, started on first use, gone with the JVM. Tests keep apart by the names
 * of databases and topics.
 */
public final class BackingServices {
    private BackingServices() {}

    /** Address of a database of this name. */
    public static String mongoUri(String database) {
        return Mongo.SERVER.uri(database);
    }

    /** Bootstrap servers of a real broker in this process. */
    public static String kafka() {
        return Kafka.BROKER.bootstrapServers();
    }

    public static MailSink mail() {
        return Mail.SINK;
    }

    /** Which they are. */
    public static String describe() {
        return "MongoDB is %s; Kafka is a real broker in process; mail goes to a sink in process".formatted(Mongo.SERVER.name());
    }

    private static final class Mongo {
        static final MongoServerChoice SERVER = announced(MongoServerChoice.make());

        private static MongoServerChoice announced(MongoServerChoice choice) {
            System.out.println("Backing services: MongoDB is " + choice.name());
            return choice;
        }
    }

    private static final class Kafka {
        static final KafkaInProcess BROKER = KafkaInProcess.start(temporaryDirectory(), 0);
    }

    private static final class Mail {
        static final MailSink SINK = MailSink.start(0, 0);
    }

    private static Path temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("certwatch-kafka-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
