package io.certwatch.bench.reassessment;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.LargeEdition;
import io.certwatch.bench.system.Meters;
import io.certwatch.bench.system.ReferenceEdition;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * An inventory, an edition that concerns one product in a hundred; then as many products more that it leaves alone, and an edition that
 * concerns as many as the first did. The first argument is a directory for data, the second the number of products to begin with.
 */
final class ReassessmentBench {

    private static final int PRODUCTS = 100_000;
    private static final int PAGE = 500;
    private static final int LARGE = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final List<Figure> figures = new ArrayList<>();
    private final Door gateway;
    private final Meters meters;
    private final SlotQueries queries;

    private ReassessmentBench(LocalSystem system, LocalPlan plan) {
        this.gateway = new Door(system);
        this.meters = Meters.of(system, plan.ports().product());
        this.queries = new SlotQueries(system.mongoUri("bench"));
    }

    public static void main(String[] arguments) {
        var products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PRODUCTS;
        var plan = LocalPlan.in(Path.of(arguments[0]));
        try (var system = LocalSystem.start(plan)) {
            var bench = new ReassessmentBench(system, plan);
            bench.publish("2023-2", ReferenceEdition.of("2023-2"), () -> {});
            bench.register(0, products, true);
            bench.measure("2024-1", products, true);
            bench.register(products, 2 * products, false);
            bench.measure("2024-2", 2 * products, false);
            System.out.print(new Table(bench.figures));
        }
    }

    private void register(int from, int to, boolean withNewKinds) {
        Stock.pages(from, to, PAGE, withNewKinds).forEach(page -> gateway.post("/api/products", page));
        new Stopwatch().secondsUntil("all assessments are published", PATIENCE, this::allIsPublished);
    }

    /** Asked once a second, for the answer costs the service something. */
    private boolean allIsPublished() {
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        return meters.oldestUnsent() == 0;
    }

    private void measure(String edition, int products, boolean first) {
        var among = "%,d products, ".formatted(products);
        foresee(
                among + "an edition that concerns 1 in %d of the first, proposed".formatted(Stock.ONE_IN),
                Stock.edition(edition, first));
        foresee(
                among + "an edition of %,d entries, proposed".formatted(LARGE),
                LargeEdition.of("2024-50", null, LARGE));
        reassess(among + "the first of these published", edition, Stock.edition(edition, first));
    }

    private void foresee(String what, String edition) {
        var watch = new Stopwatch();
        var impact = gateway.post("/api/impacts?limit=1", edition);
        figures.add(new Figure(
                what,
                "%.2f s, %,d examined, %,d newly hit"
                        .formatted(
                                watch.seconds(),
                                impact.path("examined").asInt(),
                                impact.at("/products/NEWLY_HIT").asInt()),
                "",
                ""));
    }

    private void reassess(String what, String id, String edition) {
        var peak = meters.new PeakHeap();
        var seconds = publish(id, edition, peak::look);
        var run = gateway.get("/api/reassessments/edition-" + id + "-1");
        figures.add(new Figure(
                what,
                "%.2f s, %,d examined, %,d changed, heap at most %d MiB"
                        .formatted(
                                seconds,
                                run.path("examined").asInt(),
                                run.path("changed").asInt(),
                                peak.bytes() >> 20),
                "",
                "the 16 queries alone, finding nothing: %.2f s".formatted(queries.seconds())));
    }

    /** Seconds from the publication to the end of its run. */
    private double publish(String id, String edition, Runnable meanwhile) {
        gateway.post("/api/editions", edition);
        var watch = new Stopwatch();
        gateway.post("/api/editions/" + id + "/publication", "");
        return watch.secondsUntil("the run is complete", PATIENCE, () -> {
            meanwhile.run();
            return isComplete(id);
        });
    }

    private boolean isComplete(String id) {
        return gateway.find("/api/reassessments/edition-" + id + "-1")
                .filter(ReassessmentBench::isComplete)
                .isPresent();
    }

    private static boolean isComplete(JsonNode run) {
        return run.path("status").asString("").equals("COMPLETED");
    }
}
