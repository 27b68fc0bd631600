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
 * first argument is a directory for data, the second how many rows; others go to the JVM of product-service. The database stand-in keeps
 * everything in memory, so the workbook goes into a system of its own.
 */
final class ImportBench {

    private static final int COPIED_AT_MOST = 200_000;

    /** @param published documents a second that are inserted with an event and written again without it */
    private record Bare(double inserted, double published) {}

    private final List<String> options;
    private final Path data;
    private final int rows;

    private ImportBench(Path data, int rows, List<String> options) {
        this.data = data;
        this.rows = rows;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var options = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=4"));
        options.addAll(Arrays.asList(arguments).subList(2, arguments.length));
        var bench = new ImportBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), options);
        bench.workbook(bench.csv());
    }

    /** The bare driver comes between, when the collection holds what was imported and nothing else. */
    private Bare csv() throws Exception {
        var file = ExportFile.csv(Files.createTempDirectory("exports"), rows);
        var plan = plan("csv");
        try (var system = startSystem(plan)) {
            var inventory = new RunningInventory(system, plan.ports().product());
            var first = inventory.take(file);
            var database = new BareDatabase(system.mongoUri("bench"));
            var bare = new Bare(
                    database.insertsPerSecond(COPIED_AT_MOST), database.insertsWithEventPerSecond(COPIED_AT_MOST));
            var again = inventory.take(file);
            print(
                    figure("CSV, all new", first, bare, "0.5 ×"),
                    figure("the same CSV again, nothing new", again, bare, ""));
            return bare;
        } finally {
            Files.delete(file);
        }
    }

    private void workbook(Bare bare) throws Exception {
        var file = ExportFile.workbook(Files.createTempDirectory("exports"), rows);
        var plan = plan("xlsx");
        try (var system = startSystem(plan)) {
            print(figure(
                    "XLSX, all new", new RunningInventory(system, plan.ports().product()).take(file), bare, ""));
        } finally {
            Files.delete(file);
        }
    }

    private LocalPlan plan(String name) {
        return LocalPlan.in(data.resolve(name)).with(Service.PRODUCT, options.toArray(String[]::new));
    }

    private static LocalSystem startSystem(LocalPlan plan) throws Exception {
        var system = LocalSystem.start(plan);
        new Door(system).publishEdition("2023-2");
        return system;
    }

    private static void print(Figure... figures) {
        System.out.print(new Table(List.of(figures)));
    }

    private Figure figure(String what, Run run, Bare bare, String aim) {
        double perSecond = rows / run.seconds();
        long taken = run.rows().path("stored").asLong()
                + run.rows().path("unchanged").asLong();
        if (taken != rows) throw new IllegalStateException("Not all rows were taken in: " + run.rows());
        return new Figure(
                "%,d rows of %s".formatted(rows, what),
                "%,.0f rows/s (events published after %.1f s of %.1f s), heap at most %d MiB"
                        .formatted(perSecond, run.published(), run.seconds(), run.peakHeap() >> 20),
                aim,
                "driver inserts the same documents: %,.0f/s (%.2f ×), and takes an event out of each: %,.0f/s (%.2f ×)"
                        .formatted(
                                bare.inserted(),
                                perSecond / bare.inserted(),
                                bare.published(),
                                perSecond / bare.published()));
    }
}
