package io.certwatch.bench.fairness;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** One person of the other company, who makes the same call every now and then. */
record Probe(String what, Supplier<HttpRequest> call, HttpClient http) {

    private static final Duration PAUSE = Duration.ofMillis(50);

    Probe(String what, Supplier<HttpRequest> call) {
        this(
                what,
                call,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    Latencies during(Duration span) throws IOException, InterruptedException {
        var millis = DoubleStream.builder();
        var refused = 0;
        for (var begun = System.nanoTime(); System.nanoTime() - begun < span.toNanos(); ) {
            var asked = System.nanoTime();
            var status = http.send(call.get(), BodyHandlers.discarding()).statusCode();
            millis.add((System.nanoTime() - asked) / 1e6);
            if (status == 429 || status >= 500) refused++;
            Thread.sleep(PAUSE);
        }
        return Latencies.of(millis.build().toArray(), refused);
    }
}
