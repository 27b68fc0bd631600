package io.certwatch.bench.register;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue-service that runs somewhere. */
final class RunningRegister {

    record Run(double seconds, JsonNode rows, long peakHeap) {}

    private static final Pattern HEAP = Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$", Pattern.MULTILINE);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    RunningRegister(URI address) {
        this.address = address;
    }

    /** From the first byte sent to the last certificate stored. */
    Run take(String kind, String mediaType, byte[] list) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var upload = HttpRequest.newBuilder(address.resolve("/api/certificates/imports?source=bench&kind=" + kind))
                .header("content-type", mediaType).POST(BodyPublishers.ofByteArray(list)).build();
        var accepted = http.send(upload, BodyHandlers.ofString());
        var location = accepted.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(accepted.body()));
        long peak = 0;
        while (true) {
            var state = JsonMapper.shared().readTree(get(location));
            var phase = state.path("phase").asString();
            peak = Math.max(peak, heap());
            if (phase.equals("HELD")) throw new IllegalStateException("Held: " + state.path("reasons"));
            if (phase.equals("DONE")) return new Run((System.nanoTime() - begun) / 1e9, state.path("rows"), peak);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long heap() throws IOException, InterruptedException {
        return HEAP.matcher(get("/actuator/prometheus")).results().mapToLong(pool -> (long) Double.parseDouble(pool.group(1))).sum();
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString()).body();
    }
}
