package io.certwatch.bench.register;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Meters;
import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register behind the door, and the meters of its service. */
public final class RunningRegister {

    /** @param peakHeap bytes in use at most, looked at every half second, garbage included */
    public record Run(double seconds, JsonNode rows, long peakHeap) {}

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Door door;
    private final Meters meters;

    public RunningRegister(LocalSystem system, int port) {
        this.door = new Door(system);
        this.meters = Meters.of(system, port);
    }

    /** From the first byte sent to the last certificate stored. */
    public Run take(String kind, String mediaType, byte[] list) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var accepted = send(kind, mediaType, list);
        var location =
                accepted.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(accepted.body()));
        long peak = 0;
        while (true) {
            var state = door.get(location);
            var phase = state.path("phase").asString();
            peak = Math.max(peak, meters.heap());
            if (phase.equals("HELD")) throw new IllegalStateException("Held: " + state.path("reasons"));
            if (phase.equals("FAILED")) throw new IllegalStateException("Failed: " + state.path("failure"));
            if (phase.equals("DONE")) return new Run((System.nanoTime() - begun) / 1e9, state.path("rows"), peak);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Seconds until the answer that says that the list is known. */
    double repeat(String kind, String mediaType, byte[] list) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var phase = JsonMapper.shared()
                .readTree(send(kind, mediaType, list).body())
                .path("phase")
                .asString();
        if (!phase.equals("DONE")) throw new IllegalStateException("Not known: " + phase);
        return (System.nanoTime() - begun) / 1e9;
    }

    private HttpResponse<String> send(String kind, String mediaType, byte[] list)
            throws IOException, InterruptedException {
        var upload = door.to("/api/certificates/imports?source=bench-" + mediaType.hashCode() + "&kind=" + kind)
                .header("content-type", mediaType)
                .POST(BodyPublishers.ofByteArray(list))
                .build();
        return http.send(upload, BodyHandlers.ofString());
    }
}
