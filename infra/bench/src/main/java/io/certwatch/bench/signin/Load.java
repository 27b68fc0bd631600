package io.certwatch.bench.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * Calls targets in turn, round after round, so that other load of the machine affects all of them alike. The first rounds warm up and do
 * not count.
 */
record Load(List<Target> targets) {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 8;

    /** Latencies of one caller after another, in nanoseconds, sorted; by target, in their order. */
    List<long[]> latencies(int callsPerRound) throws Exception {
        var latencies = targets.stream().map(_ -> LongStream.builder()).toList();
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int i = 0; i < targets.size(); i++) {
                for (int call = 0; call < callsPerRound; call++) {
                    var nanos = targets.get(i).nanosOfOneCall();
                    if (round >= 0) latencies.get(i).add(nanos);
                }
            }
        }
        return latencies.stream().map(all -> all.build().sorted().toArray()).toList();
    }

    /** Calls per second of some callers at a time; by target, in their order. */
    List<Double> rates(int callers, int callsPerRound) throws Exception {
        var seconds = new double[targets.size()];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < targets.size(); i++) {
                var took = secondsOf(targets.get(i), callers, callsPerRound);
                if (round >= 0) seconds[i] += took;
            }
        }
        var rates = new ArrayList<Double>();
        for (var took : seconds) rates.add(ROUNDS * callsPerRound / took);
        return rates;
    }

    private static double secondsOf(Target target, int callers, int calls) throws Exception {
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            var work = new ArrayList<Callable<Void>>();
            for (int caller = 0; caller < callers; caller++) {
                work.add(() -> {
                    for (int call = 0; call < calls / callers; call++) {
                        target.nanosOfOneCall();
                    }
                    return null;
                });
            }
            for (var finished : pool.invokeAll(work)) finished.get();
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
