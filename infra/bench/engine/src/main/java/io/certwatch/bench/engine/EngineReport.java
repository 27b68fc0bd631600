package io.certwatch.bench.engine;

import static java.util.stream.Collectors.toMap;

import io.certwatch.product.engine.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, with whatever JMH options are given, and prints what becomes of them as a table. */
public final class EngineReport {

    private EngineReport() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(EngineBench.class.getName())
                .build();
        System.out.println(table(new Runner(options).run()));
        agreement().forEach(System.out::println);
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Double> nanos = results.stream()
                .collect(toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getScore()));
        double engine = nanos.getOrDefault("engine", Double.NaN);
        var table = new StringBuilder(
                "| what | ns per product | products/s on one core | engine is |\n|---|---|---|---|\n");
        nanos.forEach((name, took) -> table.append(String.format(
                Locale.ROOT, "| %s | %,.0f | %,.0f | %s |%n", name, took, 1e9 / took, ratio(took / engine))));
        return table.toString();
    }

    private static String ratio(double times) {
        return times >= 1
                ? String.format(Locale.ROOT, "%.1f × as fast", times)
                : String.format(Locale.ROOT, "%.1f × slower", 1 / times);
    }

    /** A peer that found nothing would be fast: so what each finds of the products that need certification stands beside its speed. */
    static List<String> agreement() {
        var catalogue = Reference.catalogue();
        var rules = Rule.of(Reference.live(), Reference.LEXICON);
        return List.of(
                formatAgreement("Lucene Monitor", new LucenePeer(rules), catalogue),
                formatAgreement("Drools", new DroolsPeer(rules), catalogue));
    }

    private static String formatAgreement(String name, Peer peer, Catalogue catalogue) {
        var required =
                Reference.products().stream().filter(LabelledProduct::required).toList();
        try (peer) {
            long found = required.stream()
                    .filter(product -> peer.match(Item.of(product, catalogue)).contains(product.entry()))
                    .count();
            return String.format(
                    Locale.ROOT,
                    "%s names the right entry for %d of %d labelled products that need certification.",
                    name,
                    found,
                    required.size());
        }
    }
}
