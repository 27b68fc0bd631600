package io.certwatch.product.sweep.kafka;

import io.certwatch.platform.event.EventReader;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.sweep.EditionSweep;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.kafka.RunEventForms.SlotMessage;
import io.certwatch.product.sweep.micrometer.ReassessmentMetrics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Has its own group and threads and takes one slot at a time, so that no other listener waits for a run. */
@Component
class SlotListener {

    private static final Logger LOG = LoggerFactory.getLogger(SlotListener.class);

    private final EventReader reader;
    private final EditionSweep editionSweep;
    private final ReassessmentMetrics metrics;

    SlotListener(EventReader reader, EditionSweep editionSweep, ReassessmentMetrics metrics) {
        this.reader = reader;
        this.editionSweep = editionSweep;
        this.metrics = metrics;
    }

    @KafkaListener(
            topics = RunEventForms.SLOTS,
            groupId = "${spring.kafka.consumer.group-id}.reassessment",
            concurrency = "#{@reassessmentWorkers}",
            properties = {"max.poll.records=1", "max.poll.interval.ms=#{@longestSlot.toMillis()}"})
    void on(ConsumerRecord<String, byte[]> record) {
        var task = reader.read(record).as(SlotMessage.class);
        try {
            editionSweep.run(task.run(), task.slot()).ifPresent(this::reportDone);
        } catch (CatalogueNotReady | StaleProduct notNow) {
            throw new TryAgain(notNow);
        }
    }

    private void reportDone(ReassessmentRun run) {
        metrics.slotDone(run);
        if (run.completed()) {
            var tally = run.tally();
            LOG.info(
                    "{} is complete: {} of {} products changed, {} failed",
                    run.id(),
                    tally.changed(),
                    tally.examined(),
                    tally.failures());
        }
    }

    /** A failure that Kafka's error handler retries without limit. */
    private static final class TryAgain extends RetriableException {
        TryAgain(RuntimeException cause) {
            super(cause);
        }
    }
}
