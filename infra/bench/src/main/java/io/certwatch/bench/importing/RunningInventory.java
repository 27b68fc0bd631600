package io.certwatch.bench.importing;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Meters;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The inventory behind the door, and the meters of its service. */
public final class RunningInventory {

    /**
     * @param seconds  from the first byte sent to the last row stored
     * @param published     from the first byte sent until every event is published
     * @param peakHeap bytes in use at most, looked at every half second, garbage included
     */
    public record Run(double seconds, double published, JsonNode rows, long peakHeap) {}

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door door;
    private final Meters meters;

    public RunningInventory(LocalSystem system, int port) {
        this.door = new Door(system);
        this.meters = Meters.of(system, port);
    }

    public Run take(Path file) throws IOException, InterruptedException {
        var peak = meters.new PeakHeap();
        var watch = new Stopwatch();
        var upload = door.to("/api/inventory/imports")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var accepted = http.send(upload, BodyHandlers.ofString());
        var location =
                accepted.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(accepted.body()));
        var done = awaitDone(location, peak);
        double seconds = watch.seconds();
        while (meters.oldestUnsent() > 0) {
            peak.look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new Run(seconds, watch.seconds(), done.path("rows"), peak.bytes());
    }

    private JsonNode awaitDone(String location, Meters.PeakHeap peak) {
        while (true) {
            var state = door.get(location);
            var phase = state.path("phase").asString();
            if (phase.equals("FAILED")) throw new IllegalStateException("Failed: " + state.path("failure"));
            peak.look();
            if (phase.equals("DONE")) return state;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
