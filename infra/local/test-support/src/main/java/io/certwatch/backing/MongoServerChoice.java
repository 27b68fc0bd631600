package io.certwatch.backing;

import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Chooses the MongoDB of a test run: the server in the environment, else a container if Docker has the images, else the stand-in.
 *
 * @param real whether it is a MongoDB, not the stand-in
 */
record MongoServerChoice(String name, String base, boolean real) {
    static final String VARIABLE = "CERTWATCH_MONGODB_URI";
    static final String IMAGE = "mongo:8";

    /** A system property, which the profile {@code real-mongodb} sets. */
    private static final String REQUIRED = "certwatch.mongodb.required";

    private static final int PORT = 27017;

    static MongoServerChoice make() {
        var given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) return ofUri(given);
        if (LocalImages.list().canRun(IMAGE)) return container();
        if (isRequired()) {
            throw new IllegalStateException(
                    "A MongoDB is required, and none is here: set %s, or give Docker the image %s"
                            .formatted(VARIABLE, IMAGE));
        }
        return standIn();
    }

    static boolean isRequired() {
        return Boolean.getBoolean(REQUIRED);
    }

    static MongoServerChoice ofUri(String uri) {
        return new MongoServerChoice(
                "the server of %s, %s".formatted(VARIABLE, MongoAddress.of(uri).hosts()), uri, true);
    }

    private static MongoServerChoice container() {
        @SuppressWarnings("resource") // ends with the JVM
        var container = new GenericContainer<>(DockerImageName.parse(IMAGE)).withExposedPorts(PORT);
        container.start();
        return new MongoServerChoice(
                "a container of " + IMAGE,
                "mongodb://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT)),
                true);
    }

    private static MongoServerChoice standIn() {
        return new MongoServerChoice(
                "a stand-in in process", MongoStandIn.inMemory(0).uri(null), false);
    }

    String uri(@Nullable String database) {
        return MongoAddress.of(base).with(database);
    }
}
