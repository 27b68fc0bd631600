package io.certwatch.endtoend;

import io.certwatch.load.CountingSmtp;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Faults of a system, one after the other at random points; the same seed gives the same series. Before three of four the system is healthy
 * again, so that work goes on; the others hit it while it recovers.
 */
final class RandomFaults {

    enum Kind {
        /** A SIGKILL; the process is started again after up to two seconds. */
        KILL,
        /** A SIGSTOP of up to eight seconds. */
        SUSPEND,
        /** The mail server ends all connections for up to six seconds. */
        MAIL_AWAY
    }

    /** From its beginning to the moment from which nothing of it is left but what the system has to do again. */
    record Fault(Kind kind, Instant from, Instant to) {}

    private static final Service[] SERVICES = Service.values();

    private final LocalSystem system;
    private final CountingSmtp mail;
    private final Random random;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    RandomFaults(LocalSystem system, CountingSmtp mail, long seed) {
        this.system = system;
        this.mail = mail;
        this.random = new Random(seed);
    }

    /** Until all of them are over. */
    void cause(int count) {
        for (var fault = 0; fault < count; fault++) {
            if (random.nextInt(4) != 0) system.awaitHealthy();
            pauseUpTo(Duration.ofSeconds(5));
            var from = Instant.now();
            var kind = causeOne();
            faults.add(new Fault(kind, from, Instant.now()));
        }
    }

    private Kind causeOne() {
        var service = SERVICES[random.nextInt(SERVICES.length)];
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                system.kill(service);
                pauseUpTo(Duration.ofSeconds(2));
                system.restart(service);
                return Kind.KILL;
            }
            case 2, 3 -> {
                system.suspend(service);
                pauseUpTo(Duration.ofSeconds(8));
                system.resume(service);
                return Kind.SUSPEND;
            }
            default -> {
                mail.goAway();
                pauseUpTo(Duration.ofSeconds(6));
                mail.comeBack();
                return Kind.MAIL_AWAY;
            }
        }
    }

    private void pauseUpTo(Duration longest) {
        LockSupport.parkNanos((long) (longest.toNanos() * random.nextDouble()));
    }

    int count() {
        return faults.size();
    }

    Map<Kind, Integer> countsByKind() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        faults.forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        return counts;
    }

    /** Whether one of them was under way at some moment between the two. */
    boolean touch(Instant from, Instant to) {
        return faults.stream()
                .anyMatch(fault -> fault.from().isBefore(to) && fault.to().isAfter(from));
    }
}
