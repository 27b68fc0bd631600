package io.certwatch.local;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes of the services. Once all were healthy, a service that ends unexpectedly is restarted; one that ends repeatedly, or cannot
 * start, stops the system.
 */
final class Services implements AutoCloseable {
    private final BiFunction<Service, Consumer<ServiceProcess>, ServiceProcess> starter;
    private final Progress progress;
    private final Restarts restarts = new Restarts(Clock.systemUTC());
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final List<ServiceProcess> others = new ArrayList<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private boolean restarting;

    /** @param starter starts a process and calls back if it ends unexpectedly */
    Services(BiFunction<Service, Consumer<ServiceProcess>, ServiceProcess> starter, Progress progress) {
        this.starter = starter;
        this.progress = progress;
    }

    synchronized void start(Service service) {
        processes.put(service, starter.apply(service, this::onEnded));
    }

    /** Adds an instance that is not restarted. */
    synchronized void addAnother(ServiceProcess instance) {
        others.add(instance);
    }

    /** Restarts services that end from now on. */
    synchronized void enableRestarts() {
        restarting = true;
    }

    private synchronized void onEnded(ServiceProcess dead) {
        if (!restarting) {
            diedWith(dead.obituary());
            return;
        }
        var restart = restarts.next(dead.service());
        if (restart == 0) {
            diedWith(dead.obituary() + "; it was started again %d times within ten minutes".formatted(Restarts.MOST));
            return;
        }
        progress.report(
                "%s; restarting it (%d of %d within ten minutes)".formatted(dead.obituary(), restart, Restarts.MOST));
        try {
            start(dead.service());
        } catch (RuntimeException e) {
            diedWith(
                    "%s could not be started again: %s".formatted(dead.service().module(), e.getMessage()));
        }
    }

    void diedWith(String reason) {
        death.complete(reason);
    }

    /** Completes with the reason when the system can no longer run. */
    CompletableFuture<String> death() {
        return death;
    }

    synchronized ServiceProcess get(Service service) {
        var process = processes.get(service);
        if (process == null) throw new IllegalStateException(service + " was never started");
        return process;
    }

    synchronized Map<Service, ServiceProcess> all() {
        return new EnumMap<>(processes);
    }

    @Override
    public synchronized void close() {
        restarting = false;
        var all = Stream.concat(others.stream(), processes.values().stream()).toList();
        all.forEach(ServiceProcess::terminate);
        all.forEach(ServiceProcess::awaitEnd);
    }
}
