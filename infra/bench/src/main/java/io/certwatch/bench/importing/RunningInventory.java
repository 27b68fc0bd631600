package io.certwatch.bench.importing;

import io.certwatch.bench.system.Door;
import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The inventory behind the door, and the meters of its service. */
public final class RunningInventory {

    /**
     * @param seconds  from the first byte sent to the last row stored
     * @param published     from the first byte sent until every event is published
     * @param peakHeap bytes in use at most, looked at every half second, garbage included
     */
    public record Run(double seconds, double published, JsonNode rows, long peakHeap) {}

    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$", Pattern.MULTILINE);
    private static final Pattern UNSENT = Pattern.compile("^outbox_oldest_age_seconds.*? (\\S+)$", Pattern.MULTILINE);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door door;
    private final Door service;
    private long peak;

    public RunningInventory(LocalSystem system, int port) {
        this.door = new Door(system);
        this.service = Door.ofPort(system, port);
    }

    public Run take(Path file) throws IOException, InterruptedException {
        peak = 0;
        long begun = System.nanoTime();
        var upload = door.to("/api/inventory/imports")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var accepted = http.send(upload, BodyHandlers.ofString());
        var location =
                accepted.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(accepted.body()));
        var done = done(location);
        double seconds = since(begun);
        while (unsent() > 0) LockSupport.parkNanos(PAUSE.toNanos());
        return new Run(seconds, since(begun), done.path("rows"), peak);
    }

    private JsonNode done(String location) throws IOException, InterruptedException {
        while (true) {
            var state = door.get(location);
            var phase = state.path("phase").asString();
            if (phase.equals("FAILED")) throw new IllegalStateException("Failed: " + state.path("failure"));
            look();
            if (phase.equals("DONE")) return state;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private double unsent() throws IOException, InterruptedException {
        return UNSENT.matcher(look())
                .results()
                .mapToDouble(age -> Double.parseDouble(age.group(1)))
                .max()
                .orElseThrow(() -> new IllegalStateException("No meter says how old the oldest unsent event is"));
    }

    private String look() throws IOException, InterruptedException {
        var said = http.send(service.to("/actuator/prometheus").build(), BodyHandlers.ofString())
                .body();
        peak = Math.max(
                peak,
                HEAP.matcher(said)
                        .results()
                        .mapToLong(pool -> (long) Double.parseDouble(pool.group(1)))
                        .sum());
        return said;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
