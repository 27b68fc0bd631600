package io.certwatch.bench.importing;

import io.certwatch.bench.importing.RunningInventory.Run;
import io.certwatch.bench.system.BareDatabase;
import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Imports exports through the door into a service of 256 MB heap, and has the plain driver insert the very same documents beside it. The
 * first argument is a directory for data, the second how many rows; others go to the JVM of product-service.
 */
final class ImportBench {

    private static final int COPIED_AT_MOST = 200_000;

    private final List<Figure> figures = new ArrayList<>();
    private final LocalSystem system;
    private final RunningInventory inventory;
    private final int rows;

    private ImportBench(LocalSystem system, LocalPlan plan, int rows) {
        this.system = system;
        this.inventory = new RunningInventory(system.gateway(), plan.ports().product());
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var rows = Integer.parseInt(arguments[1]);
        var more = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=4"));
        more.addAll(Arrays.asList(arguments).subList(2, arguments.length));
        var plan = LocalPlan.in(data).with(Service.PRODUCT, more.toArray(String[]::new));
        try (var system = LocalSystem.start(plan)) {
            new Door(system.gateway()).publishEdition("2023-2");
            var bench = new ImportBench(system, plan, rows);
            bench.measure(Files.createTempDirectory(data, "exports"));
            System.out.print(new Table(bench.figures));
        }
    }

    /** The bare driver comes between, when the collection holds what was imported from CSV and nothing else. */
    private void measure(Path exports) throws Exception {
        var csv = ExportFile.csv(exports, rows);
        var first = inventory.take(csv);
        var bare = new BareDatabase(system.mongoUri("bench"));
        double inserted = bare.insertsPerSecond(COPIED_AT_MOST);
        double toldToo = bare.insertsWithEventPerSecond(COPIED_AT_MOST);
        add("CSV, all new", first, inserted, toldToo, "0.5 ×");
        add("the same CSV again, nothing new", inventory.take(csv), inserted, toldToo, "");
        add("XLSX, all new", inventory.take(ExportFile.workbook(exports, rows)), inserted, toldToo, "");
    }

    /** @param toldToo documents a second that the driver inserts with an event and writes again without it */
    private void add(String what, Run run, double inserted, double toldToo, String aim) {
        double perSecond = rows / run.seconds();
        long taken = run.rows().path("stored").asLong() + run.rows().path("unchanged").asLong();
        if (taken != rows) throw new IllegalStateException("Not all rows were taken in: " + run.rows());
        figures.add(new Figure(
                "%,d rows of %s".formatted(rows, what),
                "%,.0f rows/s (events told after %.1f s of %.1f s), heap at most %d MiB".formatted(perSecond, run.told(), run.seconds(), run.peakHeap() >> 20),
                aim,
                "driver inserts the same documents: %,.0f/s (%.2f ×), and takes an event out of each: %,.0f/s (%.2f ×)"
                        .formatted(inserted, perSecond / inserted, toldToo, perSecond / toldToo)));
    }
}
