package io.certwatch.bench.fairness;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.ProcessorTime;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The calls of one company before and during each load of another: slow senders, assessments, lists and large previews. Both are measured in
 * turns, so that other work of the machine concerns both. The first argument is a directory for data, the second a word of the loads
 * that are measured, all if it is missing.
 */
final class FairnessBench {

    private static final String LOADER = "demo-member";
    private static final String OTHER = "harbor-member";
    private static final int PRODUCTS = 300;
    private static final int CONNECTIONS = 240;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int ROUNDS = 8;
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration DURING = Duration.ofSeconds(8);
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Processors that the system uses when nobody calls. */
    private static final double RESTING = 0.2;

    private static final String NO_REFUSAL = "none refused, p99 3 x";
    private static final String FAIR = "p50 3 x, p99 1 s";

    private interface Load {
        AutoCloseable begin();
    }

    private final Calls calls;
    private final String word;
    private final List<Figure> figures = new ArrayList<>();

    private FairnessBench(LocalSystem system, String word) {
        this.calls = new Calls(system);
        this.word = word;
    }

    public static void main(String[] arguments) throws Exception {
        try (var system = LocalSystem.start(LocalPlan.in(Path.of(arguments[0])))) {
            new Door(system).publishEdition("2023-2");
            System.out.print(new Table(new FairnessBench(system, arguments.length > 1 ? arguments[1] : "").measure()));
        }
    }

    private List<Figure> measure() throws Exception {
        var workbook = SlowWorkbook.bytes();
        register();
        var write = new Probe("assess one product", () -> calls.assess(OTHER, 1));
        var read = new Probe("list of 20 products", () -> calls.list(OTHER, 20));
        var preview = new Probe("preview of one row", () -> calls.previewOneRow(OTHER));
        for (var probe : List.of(write, read, preview)) probe.during(WARM_UP);

        Supplier<HttpRequest> assess = () -> calls.assess(LOADER, Calls.BATCH);
        Supplier<HttpRequest> list = () -> calls.list(LOADER, 200);
        Supplier<HttpRequest> slow = () -> calls.preview(LOADER, workbook);
        compare("240 slow senders without a token", dribbling("/acknowledge/x", ""), NO_REFUSAL, write, read);
        compare("240 slow senders of unsubscribe", dribbling("/unsubscribe/x", ""), NO_REFUSAL, write, read);
        compare("240 slow senders of a viewer", dribbling("/api/assessments", viewer()), NO_REFUSAL, write, read);
        compare("12 x 300 assessments", calling(Collections.nCopies(12, assess)), FAIR, write, read);
        var readersAndAssessors = Stream.concat(
                        Collections.nCopies(30, list).stream(), Collections.nCopies(20, assess).stream())
                .toList();
        compare("30 lists of 200, 20 x 300 assessments", calling(readersAndAssessors), FAIR, write, read);
        compare("4 large previews", calling(Collections.nCopies(4, slow)), FAIR, preview, read);
        return figures;
    }

    private Load dribbling(String path, String authorization) {
        return () -> Dribblers.begin(CONNECTIONS, calls.gateway(), path, authorization);
    }

    private static Load calling(List<Supplier<HttpRequest>> callers) {
        return () -> Callers.begin(callers);
    }

    private String viewer() {
        return "Authorization: " + calls.authorization("demo-viewer") + "\r\n";
    }

    private void compare(String name, Load load, String aim, Probe... probes) throws Exception {
        if (!name.contains(word)) return;
        var before = none(probes);
        var during = none(probes);
        var used = new double[2];
        try (var _ = load.begin()) {
            measure(WARM_UP, none(probes), probes);
        }
        for (var round = 0; round < ROUNDS; round++) {
            awaitRest();
            used[0] += measure(BEFORE, before, probes);
            try (var _ = load.begin()) {
                used[1] += measure(DURING, during, probes);
            }
        }
        for (var i = 0; i < probes.length; i++) {
            figures.add(new Figure(
                    name + ": " + probes[i].what(), during.get(i).toString(), aim, "before: " + before.get(i)));
        }
        figures.add(new Figure(
                name + ": processors in use",
                "%.2f".formatted(used[1] / ROUNDS),
                "",
                "before: %.2f".formatted(used[0] / ROUNDS)));
    }

    private static List<Latencies> none(Probe... probes) {
        return new ArrayList<>(Collections.nCopies(probes.length, Latencies.of(new double[0], 0)));
    }

    /** What was begun for the callers of a load goes on when they have hung up. */
    private static void awaitRest() throws InterruptedException {
        var end = System.nanoTime() + LONGEST_REST.toNanos();
        ProcessorTime processors;
        do {
            processors = new ProcessorTime();
            Thread.sleep(LOOK);
        } while (processors.seconds() > RESTING * LOOK.toSeconds() && System.nanoTime() < end);
    }

    /** Adds the latencies to those known; returns how many processors the whole system and this bench used. */
    private static double measure(Duration span, List<Latencies> known, Probe... probes) throws Exception {
        var processors = new ProcessorTime();
        var more = all(span, probes);
        for (var i = 0; i < probes.length; i++) known.set(i, known.get(i).and(more.get(i)));
        return processors.seconds() / span.toSeconds();
    }

    private static List<Latencies> all(Duration span, Probe... probes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = Stream.of(probes)
                    .<Callable<Latencies>>map(probe -> () -> probe.during(span))
                    .toList();
            var measured = new ArrayList<Latencies>();
            for (var one : threads.invokeAll(work)) measured.add(one.get());
            return measured;
        }
    }

    private void register() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var client : List.of(LOADER, OTHER)) {
                for (var from = 0; from < PRODUCTS; from += 100) {
                    var answer = http.send(calls.register(client, from, 100), BodyHandlers.ofString());
                    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
                }
            }
        }
    }
}
