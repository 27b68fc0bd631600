package io.certwatch.deadletter.kafka;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.deadletter.Listeners;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.micrometer.observation.ObservationRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation.DefaultKafkaListenerObservationConvention;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

/** Calls the methods behind the listener containers of this service directly; no other consumer of the topic is concerned. */
public final class KafkaListeners implements Listeners {

    private final KafkaListenerEndpointRegistry registry;
    private final ObservationRegistry observations;

    public KafkaListeners(KafkaListenerEndpointRegistry registry, ObservationRegistry observations) {
        this.registry = registry;
        this.observations = observations;
    }

    /** The topics that have a listener whose records become dead letters of this service. */
    Set<String> topics() {
        return registry.getListenerContainers().stream()
                .filter(container -> !DeadLetters.isLeftToOthers(container.getListenerInfo()))
                .flatMap(KafkaListeners::topics)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void give(ConsumerRecord<String, byte[]> record, @Nullable String group) {
        var container = registry.getListenerContainers().stream()
                .filter(it -> topics(it).anyMatch(record.topic()::equals))
                .max(Comparator.comparing(it -> Objects.equals(it.getGroupId(), group)))
                .orElseThrow(() -> RequestProblem.conflict(
                        "dead-letter-incomplete", PlatformText.of("problem.letter-no-listener", record.topic())));
        var work = new FutureTask<@Nullable Void>(() -> give(record, container), null);
        Thread.ofVirtual().name("dead-letter-replay").start(work);
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RequestProblem.busy(PlatformText.of("problem.stopping"));
        }
    }

    private static Stream<String> topics(MessageListenerContainer container) {
        return Stream.of(requireNonNullElse(container.getContainerProperties().getTopics(), new String[0]));
    }

    /** Continues the trace of the record, as its container does. The listener ends the observation. */
    private void give(ConsumerRecord<String, byte[]> record, MessageListenerContainer container) {
        var observation = KafkaListenerObservation.LISTENER_OBSERVATION
                .observation(
                        null,
                        DefaultKafkaListenerObservationConvention.INSTANCE,
                        () -> new KafkaRecordReceiverContext(
                                record, container.getListenerId(), null, container.getGroupId(), () -> null),
                        observations)
                .start();
        try (var _ = observation.openScope()) {
            call(record, container.getContainerProperties().getMessageListener());
        }
    }

    @SuppressWarnings("unchecked")
    private static void call(ConsumerRecord<String, byte[]> record, @Nullable Object listener) {
        switch (listener) {
            case BatchMessageListener<?, ?> batch ->
                ((BatchMessageListener<String, byte[]>) batch).onMessage(List.of(record), null, null);
            case MessageListener<?, ?> single ->
                ((MessageListener<String, byte[]>) single).onMessage(record, null, null);
            case null, default -> throw new IllegalStateException("No listener of records: " + listener);
        }
    }
}
