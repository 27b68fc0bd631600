package io.certwatch.bench.exporting;

import io.certwatch.bench.importing.ExportFile;
import io.certwatch.bench.importing.RunningInventory;
import io.certwatch.bench.system.BareDatabase;
import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports an inventory and downloads every export of it through the gateway. The first argument is a directory for data, the second the
 * number of products. The services have the heap that they ordinarily have in the local runner.
 */
final class ExportsBench {

    private static final int PRODUCTS = 200_000;
    private static final List<String> EXPORTS = List.of(
            "products.csv",
            "products.xlsx",
            "findings.csv?language=zh",
            "findings.xlsx?language=zh",
            "obligations.csv",
            "obligations.xlsx");

    private ExportsBench() {}

    public static void main(String[] arguments) throws Exception {
        var products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PRODUCTS;
        var plan = LocalPlan.in(Path.of(arguments[0]));
        var files = Files.createTempDirectory("exports");
        try (var system = LocalSystem.start(plan)) {
            new Door(system).publishEdition("2023-2");
            new RunningInventory(system, plan.ports().product()).take(ExportFile.csv(files, products));
            var bare = new BareDatabase(system.mongoUri("bench")).readAllSeconds();
            var downloads = new Downloads(system, plan.ports().product(), files);
            var figures = new ArrayList<Figure>();
            for (var export : EXPORTS) figures.add(figure(products, export, downloads.take(export), bare));
            System.out.print(new Table(figures));
        }
    }

    private static Figure figure(int products, String export, Downloads.Taken taken, double bare) {
        return new Figure(
                "%,d products, %s".formatted(products, export),
                "%.1f s (first byte after %.1f s), %,.1f MB, %,d rows, heap at most %d MiB"
                        .formatted(
                                taken.seconds(),
                                taken.firstByte(),
                                taken.bytes() / 1e6,
                                taken.rows(),
                                taken.peakHeap() >> 20),
                "",
                "driver reads all products once: %.1f s".formatted(bare));
    }
}
