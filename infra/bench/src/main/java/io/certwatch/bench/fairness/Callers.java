package io.certwatch.bench.fairness;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Sends the same calls again and again, each caller one after another, until it is closed. */
final class Callers implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param calls one for each caller, made anew for each call, since tokens expire */
    static Callers begin(List<Supplier<HttpRequest>> calls) {
        var callers = new Callers();
        calls.forEach(call -> callers.threads.submit(() -> callers.repeat(call)));
        return callers;
    }

    private void repeat(Supplier<HttpRequest> call) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                http.send(withDeadline(call.get()), BodyHandlers.discarding());
            } catch (IOException refused) {
                // The next call follows.
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private static HttpRequest withDeadline(HttpRequest request) {
        return HttpRequest.newBuilder(request, (_, _) -> true).timeout(LONGEST).build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
        threads.close();
    }
}
