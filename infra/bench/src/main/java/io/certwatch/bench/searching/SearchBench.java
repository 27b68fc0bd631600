package io.certwatch.bench.searching;

import static com.mongodb.client.model.Filters.eq;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import io.certwatch.bench.importing.ExportFile;
import io.certwatch.bench.importing.RunningInventory;
import io.certwatch.bench.system.BareDatabase;
import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Imports an inventory and searches in it through the gateway, as somebody types. The first argument is a directory for data, the second the
 * number of products.
 */
final class SearchBench {

    private static final int PRODUCTS = 100_000;
    private static final int UNTIL_WARM = 30;
    private static final int CALLS = 100;
    private static final int COPIED_AT_MOST = 20_000;
    private static final List<String> TYPED =
            List.of("C-0009", "c-00091234", "91234", "usg6000", "接入交换", "router maker", "vendor-1", "no such thing");

    private final Door door;
    private final List<Figure> figures = new ArrayList<>();

    private SearchBench(Door door) {
        this.door = door;
    }

    public static void main(String[] arguments) throws Exception {
        var products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PRODUCTS;
        var plan = LocalPlan.in(Path.of(arguments[0]));
        try (var system = LocalSystem.start(plan)) {
            var bench = new SearchBench(new Door(system));
            bench.door.publishEdition("2023-2");
            var file = ExportFile.csv(Files.createTempDirectory("search"), products);
            var run = new RunningInventory(system, plan.ports().product()).take(file);
            Files.delete(file);
            var bare = new BareDatabase(system.mongoUri("bench")).insertsPerSecond(COPIED_AT_MOST);
            var rate = products / run.seconds();
            bench.figures.add(new Figure(
                    "%,d products imported, found from then on".formatted(products),
                    "%,.0f/s".formatted(rate),
                    "",
                    "driver inserts: %,.0f/s (%.2f ×)".formatted(bare, rate / bare)));
            var one = readOne(system);
            for (var typed : TYPED) bench.search(typed, one);
            System.out.print(new Table(bench.figures));
        }
    }

    /** Seconds in which the driver finds one product by its id, as often as a search is made: the median. */
    private static double readOne(LocalSystem system) {
        try (var client = MongoClients.create(system.mongoUri("bench"))) {
            var stored = client.getDatabase("product-service").getCollection("products");
            var some = stored.find().limit(CALLS).into(new ArrayList<>());
            return median(i ->
                    stored.find(eq(some.get(i % some.size()).get("_id"))).first());
        }
    }

    private void search(String typed, double bare) {
        var path = "/api/search?q=" + encode(typed, UTF_8);
        var found = door.get(path).path("products").size();
        IntStream.range(0, UNTIL_WARM).forEach(_ -> door.get(path));
        var seconds = sorted(_ -> door.get(path));
        figures.add(new Figure(
                "\"%s\", %d products shown".formatted(typed, found),
                "median %.1f ms, p99 %.1f ms"
                        .formatted(1e3 * seconds[seconds.length / 2], 1e3 * seconds[seconds.length - 1]),
                "100 ms",
                "driver finds one by its id: %.1f ms (%.1f ×)"
                        .formatted(1e3 * bare, seconds[seconds.length / 2] / bare)));
    }

    private static double median(IntConsumer call) {
        IntStream.range(0, UNTIL_WARM).forEach(call);
        return sorted(call)[CALLS / 2];
    }

    private static double[] sorted(IntConsumer call) {
        return IntStream.range(0, CALLS)
                .mapToDouble(i -> {
                    var watch = new Stopwatch();
                    call.accept(i);
                    return watch.seconds();
                })
                .sorted()
                .toArray();
    }
}
