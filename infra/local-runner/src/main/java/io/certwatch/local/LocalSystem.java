package io.certwatch.local;

import io.certwatch.backing.MailSink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The running whole. Closing it stops everything and leaves the data. */
public final class LocalSystem implements AutoCloseable {
    /** Where the logger of the start script writes; it asks once, when the first part of the backing services is loaded. */
    private static final String LAUNCHER_LOG = "org.slf4j.simpleLogger.logFile";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration UNTIL_PORTS_ARE_LEFT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final LocalPlan plan;
    private final DataDirectory data;
    private final Backing backing;
    private final Services services;

    private LocalSystem(LocalPlan plan, DataDirectory data, Backing backing, Progress progress) {
        this.plan = plan;
        this.data = data;
        this.backing = backing;
        this.services = new Services(this::start, progress);
    }

    /** Returns when everything is healthy. */
    public static LocalSystem start(LocalPlan plan) {
        return start(plan, Progress.SILENT);
    }

    public static LocalSystem start(LocalPlan plan, Progress progress) {
        var system = launch(plan, progress);
        try {
            system.awaitHealthy(progress);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Returns when everything is started, healthy or not yet. */
    static LocalSystem launch(LocalPlan plan, Progress progress) {
        plan.ports().check(!Database.isGiven(), UNTIL_PORTS_ARE_LEFT, progress);
        var applications = new ArrayList<Application>();
        for (var service : Service.values()) applications.add(Application.of(service, plan.repository()));
        var data = DataDirectory.open(plan.data(), plan.fresh());
        try {
            System.setProperty(LAUNCHER_LOG, data.logs().resolve("launcher.log").toString());
            progress.report("starting; data in %s, logs in %s".formatted(plan.data(), data.logs()));
            applications.parallelStream().forEach(Application::unpack);
            var system = new LocalSystem(plan, data, Backing.start(data, plan.ports(), progress), progress);
            applications.forEach(application -> system.services.start(application.service()));
            return system;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private ServiceProcess start(Service service, Consumer<ServiceProcess> onDeath) {
        return start(service, service.port(plan.ports()), onDeath);
    }

    private ServiceProcess start(Service service, int port, Consumer<ServiceProcess> onDeath) {
        var application = Application.of(service, plan.repository());
        var more = plan.argumentsOf(service);
        var flags = more.stream().filter(argument -> !argument.startsWith("--")).toList();
        var arguments = new ArrayList<>(settings().of(service, port));
        more.stream().filter(argument -> argument.startsWith("--")).forEach(arguments::add);
        var command = Jvm.command(application.runnable(), flags, arguments);
        return ServiceProcess.start(service, command, data.log(service), onDeath);
    }

    /** Starts one more instance on this port, to which the gateway sends nothing, and returns when it is ready. */
    public void startAnother(Service service, int port) {
        services.addAnother(start(service, port, dead -> services.diedWith(dead.obituary())));
        awaitReady(service, port);
    }

    private void awaitReady(Service service, int port) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var health = new Health()) {
            while (!health.isReady(port)) {
                if (death().isDone()) throw new CannotStart(death().join());
                if (System.nanoTime() > deadline) throw new CannotStart("Another %s is not ready after %d s".formatted(service.module(), PATIENCE.toSeconds()));
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private ServiceSettings settings() {
        return new ServiceSettings(plan.ports(), backing);
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + plan.ports().gateway());
    }

    /** Bootstrap servers. */
    public String kafka() {
        return backing.kafka().bootstrapServers();
    }

    public String mongoUri(String database) {
        return backing.database().uri(database);
    }

    public MailSink inbox() {
        return backing.inbox();
    }

    public Path logs() {
        return data.logs();
    }

    /** SIGKILL; it stays down until it is started again by {@link #restart}. */
    public void kill(Service service) {
        services.get(service).kill();
    }

    /** SIGKILL as from outside: the system notices and starts it again. */
    public void crash(Service service) {
        services.get(service).crash();
    }

    /** Starts a service again after it was killed; a living one is stopped first. */
    public void restart(Service service) {
        var old = services.get(service);
        old.tellToEnd();
        old.awaitEnd();
        services.start(service);
    }

    public void awaitHealthy() {
        awaitHealthy(Progress.SILENT);
    }

    void awaitHealthy(Progress progress) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var waiting = EnumSet.allOf(Service.class);
        try (var health = new Health()) {
            while (!waiting.isEmpty() || !health.isWhole(plan.ports().gateway())) {
                for (var service : List.copyOf(waiting)) {
                    if (!health.isReady(service.port(plan.ports()))) continue;
                    waiting.remove(service);
                    progress.report(service.module());
                }
                if (death().isDone()) throw new CannotStart(death().join());
                if (System.nanoTime() > deadline) throw new CannotStart("Not healthy after %d s; the logs are in %s".formatted(PATIENCE.toSeconds(), data.logs()));
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        services.startAgainWhatEnds();
    }

    /** Completes with what happened when a service ends too often to be started again. */
    CompletableFuture<String> death() {
        return services.death();
    }

    /** Resident memory in bytes, of each service and of this process with the backing services in it. */
    public Map<String, Long> residentMemory() {
        var memory = new LinkedHashMap<String, Long>();
        memory.put("launcher", ResidentMemory.of(ProcessHandle.current().pid()));
        services.all().forEach((service, process) -> memory.put(service.module(), ResidentMemory.of(process.pid())));
        return memory;
    }

    @Override
    public void close() {
        try (data; backing; services) {
            // Closed in the opposite order.
        }
    }
}
