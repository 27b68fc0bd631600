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
 * Leases slots with waiting certificates that no other worker, here or in another instance, has leased. It leases
 * slot after slot until there are as many certificates as share one pass over their products: a few certificates cost
 * one pass, and many are processed by as many workers as there are slots. The leases last until the work is done.
 * Each call starts with another slot, so that every slot is served.
 */
final class FreeSlots {

    private final CertificateReadModel certificates;
    private final SingleInstanceLock lock;
    private final int slots;
    private final int atOnce;
    private final Clock clock;
    private final AtomicInteger turn;

    FreeSlots(CertificateReadModel certificates, SingleInstanceLock lock, int slots, int atOnce, Clock clock) {
        this.certificates = certificates;
        this.lock = lock;
        this.slots = slots;
        this.atOnce = atOnce;
        this.clock = clock;
        this.turn = new AtomicInteger(ThreadLocalRandom.current().nextInt(slots));
    }

    boolean anyWaiting() {
        return !waiting(HashSlot.ALL, 1).isEmpty();
    }

    /** Returns false if all waiting certificates are in slots that others have leased. */
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
                if (waiting(slot, 1).isEmpty()
                        || !lock.run("certificates-" + slot.number(), () -> takeFrom(slot, seen))) {
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
