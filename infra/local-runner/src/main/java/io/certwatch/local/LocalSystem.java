package io.certwatch.local;

import io.certwatch.backing.MailSink;
import io.certwatch.identity.IdentityProvider;
import io.certwatch.identity.SignIn;
import io.certwatch.local.AwaitHealth.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running system. Closing it stops all processes and keeps the data. */
public final class LocalSystem implements AutoCloseable {
    /** The log file of the start script's logger; read once, when the first backing service is loaded. */
    private static final String LAUNCHER_LOG = "org.slf4j.simpleLogger.logFile";

    private static final Duration UNTIL_PORTS_ARE_LEFT = Duration.ofSeconds(20);

    private final LocalPlan plan;
    private final DataDirectory data;
    private final EmbeddedIdentity identity;
    private final Backing backing;
    private final KeyFiles keys;
    private final Services services;
    private final Progress progress;
    private @Nullable Tokens tokens;

    private LocalSystem(
            LocalPlan plan,
            DataDirectory data,
            EmbeddedIdentity identity,
            Backing backing,
            KeyFiles keys,
            Progress progress) {
        this.plan = plan;
        this.data = data;
        this.identity = identity;
        this.backing = backing;
        this.keys = keys;
        this.progress = progress;
        this.services = new Services(this::start, progress);
    }

    /** Starts the system; returns when all services are healthy. */
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

    /** Starts the system without waiting for health. */
    static LocalSystem launch(LocalPlan plan, Progress progress) {
        plan.ports().check(!Database.isGiven(), UNTIL_PORTS_ARE_LEFT, progress);
        var applications = new ArrayList<Application>();
        for (var service : Service.values()) applications.add(Application.of(service, plan.repository()));
        var data = DataDirectory.open(plan.data(), plan.fresh());
        try {
            System.setProperty(LAUNCHER_LOG, data.logs().resolve("launcher.log").toString());
            progress.report("starting; data in %s, logs in %s".formatted(plan.data(), data.logs()));
            var keys = KeyFiles.in(data);
            var identity = EmbeddedIdentity.begin(data.identity(), plan.ports());
            return launch(plan, data, identity, keys, progress).startServices(applications);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static LocalSystem launch(
            LocalPlan plan, DataDirectory data, EmbeddedIdentity identity, KeyFiles keys, Progress progress) {
        try {
            return new LocalSystem(plan, data, identity, Backing.start(data, plan.ports(), progress), keys, progress);
        } catch (RuntimeException e) {
            identity.close();
            throw e;
        }
    }

    private LocalSystem startServices(List<Application> applications) {
        try {
            identity.provider();
            data.keepIssuer(identity());
            progress.report("identity provider at " + identity());
            prepare(applications);
            for (var service : Service.values()) services.start(service);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Two systems that start at the same time share the extracted applications. The threads are its own: a parallel
     * stream would run in the pool of the caller, which other callers may block by waiting here.
     */
    private void prepare(List<Application> applications) {
        synchronized (Application.class) {
            try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
                var prepared = applications.stream()
                        .map(application -> CompletableFuture.runAsync(() -> prepare(application), threads))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(prepared).join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }

    private void prepare(Application application) {
        application.unpack();
        if (plan.trained())
            AotCache.of(application).train(application, settings().of(application.service()));
    }

    private ServiceProcess start(Service service, Consumer<ServiceProcess> onDeath) {
        return start(service, service.port(plan.ports()), onDeath);
    }

    private ServiceProcess start(Service service, int port, Consumer<ServiceProcess> onDeath) {
        var application = Application.of(service, plan.repository());
        var more = plan.argumentsOf(service);
        var flags = new ArrayList<>(AotCache.of(application).flags());
        more.stream().filter(argument -> !argument.startsWith("--")).forEach(flags::add);
        var arguments = new ArrayList<>(settings().of(service, port));
        more.stream().filter(argument -> argument.startsWith("--")).forEach(argument -> {
            arguments.removeIf(usual -> name(usual).equals(name(argument)));
            arguments.add(argument);
        });
        var command = Jvm.command(application.runnable(), flags, arguments);
        return ServiceProcess.start(service, command, data.log(service), onDeath);
    }

    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    /** Starts another instance on this port; returns when it is ready. The gateway sends it no requests. */
    public void startAnother(Service service, int port) {
        var another = start(service, port, dead -> services.diedWith(dead.obituary()));
        services.addAnother(another);
        try (var health = new Health()) {
            awaitHealth(Progress.SILENT)
                    .until(List.of(new Part(
                            "another " + service.module(), () -> health.isReady(port), another::processorTime)));
        }
    }

    private ServiceSettings settings() {
        return new ServiceSettings(plan.ports(), backing, data.identity(), keys);
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + plan.ports().gateway());
    }

    /** The issuer of all tokens. */
    public URI identity() {
        return IdentityProvider.issuer(plan.ports().identity());
    }

    /** Everybody who can sign in, with passwords. */
    public List<SignIn> people() {
        return identity.provider().people();
    }

    /** The clients with their secrets, for scripts. */
    public Path clientsFile() {
        return IdentityProvider.clientsFile(data.identity());
    }

    /** Tokens for calls to the gateway and the services. */
    public synchronized Tokens tokens() {
        if (tokens == null) tokens = Tokens.of(identity(), data.identity());
        return tokens;
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

    /** Sends a SIGKILL; the service stays down until {@link #restart}. */
    public void kill(Service service) {
        services.get(service).kill();
    }

    /** Sends a SIGKILL as if from outside: the system restarts the service. */
    public void crash(Service service) {
        services.get(service).crash();
    }

    /** Sends a SIGSTOP: the service keeps its connections and answers nothing until {@link #resume}. */
    public void suspend(Service service) {
        services.get(service).signal("STOP");
    }

    /** Sends a SIGCONT. */
    public void resume(Service service) {
        services.get(service).signal("CONT");
    }

    /** Restarts a service; stops it first if it is running. */
    public void restart(Service service) {
        var old = services.get(service);
        old.terminate();
        old.awaitEnd();
        services.start(service);
    }

    public void awaitHealthy() {
        awaitHealthy(Progress.SILENT);
    }

    void awaitHealthy(Progress progress) {
        var wait = awaitHealth(progress);
        try (var health = new Health()) {
            wait.until(Stream.of(Service.values())
                    .map(service -> new Part(
                            service.module(),
                            () -> health.isReady(service.port(plan.ports())),
                            () -> services.get(service).processorTime()))
                    .toList());
            var gateway = plan.ports().gateway();
            wait.until(List.of(
                    new Part("all of them behind the gateway", () -> health.isWhole(gateway), () -> Duration.ZERO)));
        }
        services.enableRestarts();
    }

    private AwaitHealth awaitHealth(Progress progress) {
        return new AwaitHealth(plan.patience(), death(), data.logs(), progress);
    }

    /** Completes with the reason when a service ends too often to be restarted. */
    CompletableFuture<String> death() {
        return services.death();
    }

    /** Resident memory in bytes of each service, and of this process with the backing services. */
    public Map<String, Long> residentMemory() {
        var memory = new LinkedHashMap<String, Long>();
        memory.put("launcher", ResidentMemory.of(ProcessHandle.current().pid()));
        services.all().forEach((service, process) -> memory.put(service.module(), ResidentMemory.of(process.pid())));
        return memory;
    }

    @Override
    public void close() {
        try (data;
                identity;
                backing;
                services) {
            // Closed in reverse order.
        }
    }
}
