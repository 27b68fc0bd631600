package io.certwatch.platform.outbox;

import static java.util.Objects.requireNonNullElse;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ProducerFactory;

/** Sends chains in rounds: sends the next event of each chain, then waits for the broker's acknowledgements. */
final class EventSender {

    private record Sent(Chain chain, Entry entry, Future<RecordMetadata> acknowledgement) {}

    private final ProducerFactory<String, byte[]> producers;
    private final URI source;
    private final MeterRegistry meters;
    private final Refusals refusals;

    EventSender(ProducerFactory<String, byte[]> producers, URI source, MeterRegistry meters) {
        this.producers = producers;
        this.source = source;
        this.meters = meters;
        this.refusals = new Refusals(meters);
    }

    /** Returns when each chain is fully acknowledged or broken off. */
    void send(Collection<Chain> chains) {
        var producer = producers.createProducer();
        var open = open(chains);
        while (!open.isEmpty()) {
            round(open, producer);
            open = open(open);
        }
    }

    private static List<Chain> open(Collection<Chain> chains) {
        return chains.stream().filter(Chain::isOpen).toList();
    }

    private void round(List<Chain> chains, Producer<String, byte[]> producer) {
        var sent = new ArrayList<Sent>(chains.size());
        var brokerAway = false;
        for (var chain : chains) {
            if (brokerAway) {
                chain.breakOff();
            } else {
                var acknowledgement = send(chain.next(), producer);
                sent.add(new Sent(chain, chain.next(), acknowledgement));
                brokerAway = isTimeout(acknowledgement);
            }
        }
        producer.flush();
        sent.forEach(this::settle);
    }

    private Future<RecordMetadata> send(Entry entry, Producer<String, byte[]> producer) {
        try {
            return producer.send(entry.toRecord(source));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** The producer blocked until its timeout, and would block as long for each further event. */
    private static boolean isTimeout(Future<?> acknowledgement) {
        return acknowledgement.state() == Future.State.FAILED
                && acknowledgement.exceptionNow() instanceof TimeoutException;
    }

    private void settle(Sent sent) {
        try {
            sent.acknowledgement().get();
            sent.chain().acknowledge();
            refusals.recordAcceptance(sent.entry());
            meters.counter("outbox.events.sent", "topic", sent.entry().topic()).increment();
        } catch (ExecutionException refused) {
            sent.chain().breakOff();
            refusals.recordRejection(sent.entry(), requireNonNullElse(refused.getCause(), refused));
        } catch (InterruptedException stopping) {
            sent.chain().breakOff();
            Thread.currentThread().interrupt();
        }
    }
}
