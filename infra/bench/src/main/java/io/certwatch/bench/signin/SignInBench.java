package io.certwatch.bench.signin;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import io.certwatch.local.demo.SignedIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the gateway adds to a GET of a product: with a session, with a token, and beside Spring Cloud Gateway with nothing but the
 * route. All answers come from product-service, which verifies the same token each time. The JVMs of product-service and of both
 * gateways use C2. The first argument is a directory for data, the second the jar of the bare gateway.
 */
final class SignInBench {

    private static final String PRODUCT = "/api/products/X8";
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=4", "-XX:+UseSerialGC", "-Xmx512m");
    private static final int CALLS = 800;
    private static final int CALLERS = 8;

    private SignInBench() {}

    public static void main(String[] arguments) throws Exception {
        var plan = LocalPlan.in(Path.of(arguments[0]))
                .with(Service.PRODUCT, JVM.toArray(String[]::new))
                .with(Service.GATEWAY, JVM.toArray(String[]::new))
                .with(
                        Service.GATEWAY,
                        "--certwatch.limits.address.enabled=false",
                        "--certwatch.limits.person.enabled=false",
                        "--certwatch.limits.company.enabled=false");
        try (var system = LocalSystem.start(plan);
                var bare = BareGatewayProcess.start(
                        Path.of(arguments[1]), JVM, plan.ports().product())) {
            var door = new Door(system);
            door.publishEdition("2023-2");
            door.post("/api/products", """
                {"sku": "X8", "name": {"en": "Core router"}, "model": "NetEngine 8000 X8", "vendor": "vendor-1",
                 "specs": {"throughput": "157.54 Tbps"}, "market": {"status": "PLANNED", "entryDate": "2027-03-01"}}\
                """);
            System.out.print(new Table(measure(targets(system, bare, plan))));
        }
    }

    private static List<Target> targets(LocalSystem system, BareGatewayProcess bare, LocalPlan plan) {
        var token = Map.of("Authorization", system.tokens().authorization("demo-member"));
        var member = system.people().stream()
                .filter(person ->
                        "demo".equals(person.company()) && person.roles().contains("member"))
                .findFirst()
                .orElseThrow();
        var service = URI.create("http://127.0.0.1:" + plan.ports().product());
        return List.of(
                Target.of("product-service directly", http(), service.resolve(PRODUCT), token),
                Target.of("bare Spring Cloud Gateway", http(), bare.address().resolve(PRODUCT), token),
                Target.of("gateway, token", http(), system.gateway().resolve(PRODUCT), token),
                Target.of(
                        "gateway, session",
                        SignedIn.browser(member, system.gateway()),
                        system.gateway().resolve(PRODUCT),
                        Map.of()));
    }

    private static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static List<Figure> measure(List<Target> targets) throws Exception {
        var load = new Load(targets);
        var latencies = load.latencies(CALLS);
        var rates = load.rates(CALLERS, CALLS);
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < targets.size(); i++) {
            var direct = latencies.getFirst();
            var own = latencies.get(i);
            figures.add(new Figure(
                    "GET of a product, " + targets.get(i).name(),
                    "median %.2f ms (+%.2f), p99 %.2f ms (+%.2f); %d callers: %,.0f/s (%.0f %%)"
                            .formatted(
                                    millis(own, 50),
                                    millis(own, 50) - millis(direct, 50),
                                    millis(own, 99),
                                    millis(own, 99) - millis(direct, 99),
                                    CALLERS,
                                    rates.get(i),
                                    100 * rates.get(i) / rates.getFirst()),
                    i < 2 ? "" : "+2 ms, 70 %",
                    ""));
        }
        return figures;
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
