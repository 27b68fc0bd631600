package io.certwatch.bench.system;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Measures the whole system in one run on empty data and prints the table. The first argument is a directory for data. */
final class SystemBench {

    private static final int PAGE = 500;
    private static final int CLIENTS = 2;

    /** A note to read the table by; this bench does not measure it. */
    private static final String PEER = """

        For comparison, measured on 2026-11-30 on two cores, warm, with C2 and 4 GB of heap: Dependency-Track 4.12.7 (embedded database)
        takes 10,000 components at 245/s and reports 1,000 new findings by mail 39.2 s after the trigger, for 80 s of processor time, at
        2,009 MiB.
        """;

    private final List<Figure> figures = new ArrayList<>();
    private final LocalSystem system;
    private final Door gateway;
    private final Door inbox;
    private final BareDatabase bare;

    private SystemBench(LocalSystem system) {
        this.system = system;
        gateway = new Door(system);
        inbox = new Door(system.inbox().inbox());
        bare = new BareDatabase(system.mongoUri("bench"));
    }

    public static void main(String[] arguments) {
        var watch = new Stopwatch();
        try (var system = LocalSystem.start(LocalPlan.in(Path.of(arguments[0])))) {
            double healthy = watch.seconds();
            var bench = new SystemBench(system);
            bench.figures.add(new Figure("start to healthy, empty data", "%.1f s".formatted(healthy), "25 s", ""));
            bench.prepare();
            bench.measure();
            System.out.print(new Table(bench.figures) + PEER);
        }
    }

    private void prepare() {
        gateway.publishEdition("2017-1");
        Inventory.vendors()
                .forEach(vendor -> gateway.post(
                        "/api/contacts", """
                            {"vendor": "%s", "name": "Compliance desk", "email": "%s@example.com", "language": "%s"}\
                            """.formatted(vendor, vendor, vendor.hashCode() % 2 == 0 ? "zh" : "en")));
    }

    /** The bare parts come last, so that they do not count in the figures for memory. */
    private void measure() {
        double registered = registeredPerSecond();
        var times = publication();
        var resident = system.residentMemory();
        double inserted = bare.insertsPerSecond(Inventory.SIZE);
        figures.add(new Figure(
                "%,d products registered through the gateway, %d at a time".formatted(Inventory.SIZE, PAGE),
                "%,.0f products/s".formatted(registered),
                "5,000 products/s",
                "driver inserts the same documents: %,.0f/s (%.2f ×)".formatted(inserted, registered / inserted)));
        figures.add(new Figure(
                "publication to the last of %,d obligation events".formatted(Inventory.HITS),
                "%.1f s, %.1f s of processor time".formatted(times.lastObligation(), times.processorToObligation()),
                "2.5 s",
                "driver reads all products once: %.2f s".formatted(bare.readAllSeconds())));
        figures.add(new Figure(
                "publication to the last of %d e-mails accepted".formatted(Inventory.VENDORS),
                "%.1f s, %.1f s of processor time".formatted(times.lastMail(), times.processorToMail()),
                "3.5 s",
                ""));
        resident.forEach((process, bytes) ->
                figures.add(new Figure("resident memory, " + process, "%,d MiB".formatted(bytes >> 20), "", "")));
        long all = resident.values().stream().mapToLong(Long::longValue).sum();
        figures.add(new Figure("resident memory, everything", "%,d MiB".formatted(all >> 20), "1,536 MiB", ""));
    }

    private double registeredPerSecond() {
        var pages = Inventory.pages(PAGE);
        var watch = new Stopwatch();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = clients.invokeAll(pages.stream()
                    .map(page -> (Callable<JsonNode>) () -> gateway.post("/api/products", page))
                    .toList());
            for (var answer : answers) answer.get();
            return Inventory.SIZE / watch.seconds();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Not all products were registered", e);
        }
    }

    /** Seconds since the edition was published. */
    private record PublicationTimes(
            double lastObligation, double processorToObligation, double lastMail, double processorToMail) {}

    private PublicationTimes publication() {
        gateway.uploadEdition("2023-2");
        int mailsBefore = mails();
        try (var obligations = new Listener(system.kafka(), "certwatch.product.obligations.v1")) {
            var processors = new ProcessorTime();
            var watch = new Stopwatch();
            gateway.post("/api/editions/2023-2/publication", "");
            double lastObligation =
                    watch.secondsUntil("the last obligation event", () -> obligations.distinctKeys() >= Inventory.HITS);
            double processorToObligation = processors.seconds();
            double lastMail = watch.secondsUntil("the last e-mail", () -> mails() - mailsBefore >= Inventory.VENDORS);
            return new PublicationTimes(lastObligation, processorToObligation, lastMail, processors.seconds());
        }
    }

    private int mails() {
        return inbox.get("/api/v1/messages?limit=1").path("total").asInt();
    }
}
