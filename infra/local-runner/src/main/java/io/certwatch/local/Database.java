package io.certwatch.local;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.backing.MongoAddress;
import io.certwatch.backing.MongoStandIn;
import java.nio.file.Path;

/** The MongoDB of the services: the server in the environment, else the stand-in with its journal. */
sealed interface Database extends AutoCloseable {
    String VARIABLE = "CERTWATCH_MONGODB_URI";

    String uri(String name);

    String describe();

    @Override
    void close();

    /** For tests on a server that they started themselves. */
    String PROPERTY = "certwatch.mongodb.uri";

    static boolean isGiven() {
        return !given().isBlank();
    }

    private static String given() {
        return System.getProperty(PROPERTY, requireNonNullElse(System.getenv(VARIABLE), ""));
    }

    static Database open(Path data, int port, Progress progress) {
        return isGiven()
                ? new Given(MongoAddress.of(given()))
                : new Own(MongoStandIn.start(data, port, progress::report));
    }

    record Given(MongoAddress address) implements Database {
        @Override
        public String uri(String name) {
            return address.with(name);
        }

        @Override
        public String describe() {
            return "MongoDB of %s at %s".formatted(VARIABLE, address.hosts());
        }

        @Override
        public void close() {}
    }

    record Own(MongoStandIn server) implements Database {
        @Override
        public String uri(String name) {
            return server.uri(name);
        }

        @Override
        public String describe() {
            return "MongoDB stand-in at " + MongoAddress.of(server.uri(null)).hosts();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
