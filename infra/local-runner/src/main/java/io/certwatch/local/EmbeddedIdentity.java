package io.certwatch.local;

import io.certwatch.identity.IdentityProvider;
import io.certwatch.identity.registry.UnusableIdentityFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The identity provider in this process. It starts in the background, while the backing services do. */
record EmbeddedIdentity(CompletableFuture<IdentityProvider> start) implements AutoCloseable {
    /** Its web server would write to the console. Held, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger WEB_SERVER = Logger.getLogger("org.apache");

    /** Spring would take another logger than the rest of this process, since Kafka brings one. */
    private static final String SPRING_LOGGER = "org.apache.commons.logging.LogFactory";

    static EmbeddedIdentity begin(Path data, Ports ports) {
        WEB_SERVER.setLevel(Level.WARNING);
        System.setProperty(SPRING_LOGGER, "org.apache.commons.logging.impl.Slf4jLogFactory");
        return new EmbeddedIdentity(CompletableFuture.supplyAsync(
                () -> IdentityProvider.start(data, ports.identity(), gateways(ports.gateway())),
                Thread.ofPlatform().name("identity")::start));
    }

    private static List<URI> gateways(int port) {
        return List.of(URI.create("http://127.0.0.1:" + port), URI.create("http://localhost:" + port));
    }

    /** Waits until it answers. */
    IdentityProvider provider() {
        try {
            return start.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnusableIdentityFile unusable)
                throw new CannotStart(String.valueOf(unusable.getMessage()));
            throw new CannotStart("The identity provider does not start: " + e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            start.join().close();
        } catch (CompletionException e) {
            // It did not start.
        }
    }
}
