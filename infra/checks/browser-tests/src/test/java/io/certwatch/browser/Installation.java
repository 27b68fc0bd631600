package io.certwatch.browser;

import static org.awaitility.Awaitility.await;

import io.certwatch.backing.Mail;
import io.certwatch.identity.SignIn;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.Demo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** One running system with the data of the demo, and one Chromium: shared by all stories, which use products of their own. */
final class Installation implements AutoCloseable {

    static final Path REPOSITORY = repository();

    private final LocalSystem system;
    private final Chromium chromium;

    private Installation(LocalSystem system, Chromium chromium) {
        this.system = system;
        this.chromium = chromium;
    }

    static Installation start() {
        var system = LocalSystem.start(LocalPlan.in(newDirectory()));
        try {
            new Demo(system, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
            return open(system);
        } catch (RuntimeException failed) {
            system.close();
            throw failed;
        }
    }

    static Installation open(LocalSystem system) {
        return new Installation(system, Chromium.launch());
    }

    static Path newDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "system")).resolve(String.valueOf(System.nanoTime()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path repository() {
        var path = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(path.resolve("infra/checks/browser-tests"))) path = path.getParent();
        return path;
    }

    URI gateway() {
        return system.gateway();
    }

    /** All messages to this recipient, the oldest first. */
    List<Mail> mailsTo(String recipient) {
        return system.inbox().messagesTo(recipient);
    }

    /** The messages to this recipient, the oldest first, once there are so many. */
    List<Mail> awaitMailsTo(String recipient, int least) {
        await("mail to " + recipient)
                .atMost(Duration.ofSeconds(60))
                .until(() -> mailsTo(recipient).size() >= least);
        return mailsTo(recipient).stream()
                .sorted(Comparator.comparing(Mail::received))
                .toList();
    }

    /** The newest message to this recipient. */
    Mail mailTo(String recipient) {
        return system.inbox().messagesTo(recipient).getLast();
    }

    Api api() {
        return new Api(system);
    }

    /** Opens a window of its own for this person, signed in. */
    Person signIn(String name, Look look) {
        return Person.signIn(chromium.browser(), system, person(name), look);
    }

    /** Opens a window of its own for somebody without an account. */
    Person visit(Look look) {
        return Person.visit(chromium.browser(), system, look);
    }

    private SignIn person(String name) {
        return system.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        try (system;
                chromium) {
            // Closed in reverse order.
        }
    }
}
