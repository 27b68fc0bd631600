package io.certwatch.bench.reassessment;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClients;
import io.certwatch.bench.register.RunningRegister;
import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Meters;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * An inventory of which every product has a certificate, all of them new, then all renewed; then again with another instance of
 * product-service. The first argument is a directory for data, the others how many certificates and how many products.
 */
final class CertificatesBench {

    private static final int CERTIFICATES = 10_000;
    private static final int PRODUCTS = 100_000;
    private static final int PAGE = 500;
    private static final String ALL_MAY_CHANGE = "--certwatch.register.guard.changed=1";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final List<Figure> figures = new ArrayList<>();
    private final Door gateway;
    private final Meters meters;
    private final RunningRegister register;
    private final String uri;
    private final CertifiedStock stock;

    private CertificatesBench(LocalSystem system, LocalPlan plan, CertifiedStock stock) {
        this.gateway = new Door(system);
        this.meters = Meters.of(system, plan.ports().product());
        this.register = new RunningRegister(system, plan.ports().catalogue());
        this.uri = system.mongoUri("bench");
        this.stock = stock;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var stock = new CertifiedStock(number(arguments, 1, CERTIFICATES), number(arguments, 2, PRODUCTS));
        var plan = LocalPlan.in(Path.of(arguments[0])).with(Service.CATALOGUE, ALL_MAY_CHANGE);
        try (var system = LocalSystem.start(plan)) {
            var bench = new CertificatesBench(system, plan, stock);
            bench.gateway.publishEdition("2023-2");
            stock.pages(PAGE).forEach(page -> bench.gateway.post("/api/products", page));
            bench.untilAllIsTold();
            bench.measure("all new, one instance", 2029);
            bench.measure("all renewed, one instance", 2030);
            system.startAnother(Service.PRODUCT, freePort());
            bench.measure("all renewed, two instances", 2031);
            System.out.print(new Table(bench.figures));
        }
    }

    private static int number(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** From the first byte of the list to the last product that is assessed with its certificate. */
    private void measure(String what, int lastYear) throws IOException, InterruptedException {
        long before = changed();
        var watch = new Stopwatch();
        double taken =
                register.take("partial", "text/csv", stock.list(lastYear)).seconds();
        double held = watch.secondsUntil("all products are assessed with their certificates", PATIENCE, () -> {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            return changed() - before >= stock.products() && waiting() == 0;
        });
        figures.add(new Figure(
                "%,d certificates of %,d products, %s".formatted(stock.certificates(), stock.products(), what),
                "%.1f s, of which the register took %.1f s".formatted(held, taken),
                "",
                "the looks alone, finding nothing: %.1f s".formatted(looks())));
        untilAllIsTold();
    }

    private long changed() {
        return gateway.get("/api/reassessments/certificates").path("changed").asLong();
    }

    private long waiting() {
        return gateway.get("/api/reassessments/certificates").path("waiting").asLong();
    }

    private void untilAllIsTold() {
        new Stopwatch().secondsUntil("every event is published", PATIENCE, () -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            return meters.oldestUnsent() == 0;
        });
    }

    /** By the plain driver: for each 500 certificates one query for a key that no product has. */
    private double looks() {
        try (var client = MongoClients.create(uri)) {
            var products = client.getDatabase("product-service").getCollection("products");
            var watch = new Stopwatch();
            for (var looked = 0; looked < stock.certificates(); looked += PAGE) {
                products.find(in("marks", List.of("DEVICE no such key"))).forEach(_ -> {});
            }
            return watch.seconds();
        }
    }
}
