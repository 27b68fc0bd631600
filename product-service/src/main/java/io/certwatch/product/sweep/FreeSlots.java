package io.certwatch.product.sweep;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.concurrency.HashSlot;
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
    private final int slots;
    private final int atOnce;
    private final ProductSweep sweep;
    private final AtomicInteger turn;

    FreeSlots(CertificateReadModel certificates, CertificateSweep.Cut cut, ProductSweep sweep) {
        this.certificates = certificates;
        this.slots = cut.slots();
        this.atOnce = cut.atOnce();
        this.sweep = sweep;
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
        return certificates.waiting(slot, limit, sweep.now());
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
                        || !sweep.runAlone("certificates-" + slot.number(), () -> takeFrom(slot, seen))) {
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
