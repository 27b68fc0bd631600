package io.certwatch.product.sweep.web;

import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.sweep.CertificateProgress.Total;
import io.certwatch.product.sweep.ReassessmentRun.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many certificates have been applied to products. The register is of all companies; the counts of products are
 * the company's own.
 *
 * @param status completed if none waits
 * @param slotsDone slots in which none waits
 * @param waiting certificates whose products have not been assessed with them yet
 * @param putOff those of them that are retried later, because a product could not be assessed or saved
 * @param examined how often products were assessed, since the beginning
 * @param changed how often that changed one
 * @param waitingIn the slots in which certificates wait
 */
record CertificatesView(
        Status status,
        int slots,
        int slotsDone,
        long waiting,
        long putOff,
        @Nullable Instant oldestSince,
        long examined,
        long changed,
        List<SlotView> waitingIn) {

    record SlotView(
            int slot, long waiting, long putOff, @Nullable Instant oldestSince) {

        static SlotView of(int slot, Backlog backlog) {
            return new SlotView(slot, backlog.waiting(), backlog.putOff(), backlog.oldestSince());
        }
    }

    static CertificatesView of(List<Backlog> slots, Total total) {
        var all = slots.stream().reduce(Backlog.NOTHING, Backlog::plus);
        var waitingIn = IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).waiting() > 0)
                .mapToObj(slot -> SlotView.of(slot, slots.get(slot)))
                .toList();
        return new CertificatesView(
                waitingIn.isEmpty() ? Status.COMPLETED : Status.RUNNING,
                slots.size(),
                slots.size() - waitingIn.size(),
                all.waiting(),
                all.putOff(),
                all.oldestSince(),
                total.examined(),
                total.changed(),
                waitingIn);
    }
}
