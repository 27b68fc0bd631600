package io.certwatch.bench.engine;

import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Subject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One product per call, the labelled ones in turn, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBench {

    private List<Subject> subjects = List.of();
    private List<Item> items = List.of();
    private int next;

    private Catalogue catalogue = Reference.catalogue();

    /** Peers take seconds to set up, so each benchmark has the one it needs. */
    @State(Scope.Thread)
    public static class Lucene {

        final Peer peer = new LucenePeer(Rule.of(Reference.live(), Reference.LEXICON));

        @TearDown
        public void close() {
            peer.close();
        }
    }

    /** @see Lucene */
    @State(Scope.Thread)
    public static class Drools {

        final Peer peer = new DroolsPeer(Rule.of(Reference.live(), Reference.LEXICON));

        @TearDown
        public void close() {
            peer.close();
        }
    }

    @Setup
    public void products() {
        var products = Reference.products();
        subjects = products.stream().map(LabelledProduct::subject).toList();
        items = products.stream().map(product -> Item.of(product, catalogue)).toList();
    }

    @Benchmark
    public Judgement engine() {
        return catalogue.judge(subjects.get(turn()));
    }

    @Benchmark
    public int readingPass() {
        return ReadingPass.over(subjects.get(turn()));
    }

    @Benchmark
    public Set<String> luceneMonitor(Lucene lucene) {
        return lucene.peer.match(items.get(turn()));
    }

    @Benchmark
    public Set<String> drools(Drools drools) {
        return drools.peer.match(items.get(turn()));
    }

    @Benchmark
    public Set<String> luceneMonitorReadingFigures(Lucene lucene) {
        return lucene.peer.match(items.get(turn()).readAnew());
    }

    @Benchmark
    public Set<String> droolsReadingFigures(Drools drools) {
        return drools.peer.match(items.get(turn()).readAnew());
    }

    private int turn() {
        next = next + 1 == subjects.size() ? 0 : next + 1;
        return next;
    }
}
