package io.certwatch.product.sweep;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.concurrency.HashSlot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Hands out certificates that wait, from slots in which nobody else is at work, here or elsewhere. One slot after the other is taken until
 * there are as many as share one look at their products: so few certificates cost one look, and many are worked off by as many as there are
 * slots. The slots stay taken while the work goes on. Each turn begins with another slot, so that none waits for good.
 */
final class FreeSlots {

    private final CertificateReadModel certificates;
    private final SingleInstanceLock exclusive;
    private final int slots;
    private final int atOnce;
    private final Clock clock;
    private final AtomicInteger turn;

    FreeSlots(CertificateReadModel certificates, SingleInstanceLock exclusive, int slots, int atOnce, Clock clock) {
        this.certificates = certificates;
        this.exclusive = exclusive;
        this.slots = slots;
        this.atOnce = atOnce;
        this.clock = clock;
        this.turn = new AtomicInteger(ThreadLocalRandom.current().nextInt(slots));
    }

    boolean anyWaiting() {
        return !waiting(HashSlot.ALL, 1).isEmpty();
    }

    /** False, if nothing waits but where others are at work. */
    boolean take(Consumer<List<Certificate>> work) {
        return anyWaiting() && new Turn(turn.getAndIncrement(), work).take(0);
    }

    private List<Certificate> waiting(HashSlot slot, int limit) {
        return certificates.waiting(slot, limit, clock.instant());
    }

    private final class Turn {

        private final int first;
        private final Consumer<List<Certificate>> work;
        private final List<Certificate> taken = new ArrayList<>();

        Turn(int first, Consumer<List<Certificate>> work) {
            this.first = first;
            this.work = work;
        }

        boolean take(int seen) {
            if (seen < slots && taken.size() < atOnce) {
                var slot = new HashSlot(Math.floorMod(first + seen, slots), slots);
                if (waiting(slot, 1).isEmpty() || !exclusive.run("certificates-" + slot.number(), () -> takeFrom(slot, seen))) {
                    take(seen + 1);
                }
            } else if (!taken.isEmpty()) {
                work.accept(taken);
            }
            return !taken.isEmpty();
        }

        private void takeFrom(HashSlot slot, int seen) {
            taken.addAll(waiting(slot, atOnce - taken.size()));
            take(seen + 1);
        }
    }
}
