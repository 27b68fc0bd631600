package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.local.demo.Demo;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** Starts the system, plays the demo once, and runs until it is stopped. */
public final class LocalRunner {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private volatile boolean stopping;

    private LocalRunner(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var runner = new LocalRunner(out);
        new HeapWatch(
                        Runtime.getRuntime().maxMemory(),
                        runner::say,
                        () -> Runtime.getRuntime().halt(1))
                .listen();
        try {
            runner.say(runner.run(Options.parse(arguments)));
        } catch (CannotStart e) {
            runner.say(e.reason());
        }
        // Only a stop by a signal is a success, and that does not return here.
        System.exit(1);
    }

    /** Returns only on a failure, with its description. */
    private String run(Options options) {
        var repository = LocalPlan.repositoryAround();
        var data = options.data() == null ? repository.resolve(".certwatch") : options.data();
        var plan = new LocalPlan(
                repository, data, options.fresh(), options.trained(), options.patience(), options.ports(), Map.of());
        var system = LocalSystem.launch(plan, this::report);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system)));
        system.awaitHealthy(this::report);
        say("healthy after %.1f s".formatted(seconds()));
        if (options.demo()) new Demo(system, out).play();
        printAddresses(system);
        return system.death().join();
    }

    private void stop(LocalSystem system) {
        say("stopping");
        stopping = true;
        system.close();
        stopping = false;
        say("stopped, nothing is left running");
    }

    private void say(String what) {
        if (!stopping) out.println("CertWatch: " + what);
    }

    private void report(String what) {
        out.printf("%7.1f s  %s%n", seconds(), what);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void printAddresses(LocalSystem system) {
        out.printf(
                """

                CertWatch is up. Ctrl-C stops all of it.
                  Web page %s
                  API      %s/api  (health: %s/actuator/health)
                  Inbox    %s
                  Kafka    %s
                  Logs     %s
                  Tokens   %s/oauth2/token, clients in %s
                  People   to sign in: name, password, company, role
                """,
                system.gateway(),
                system.gateway(),
                system.gateway(),
                system.inbox().inbox(),
                system.kafka(),
                system.logs(),
                system.identity(),
                system.clientsFile());
        system.people().forEach(person -> out.println("           " + person.line()));
        out.println();
    }
}
