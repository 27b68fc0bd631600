package io.certwatch.notification.intake.kafka;

import java.time.Duration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Lets a container pause before each poll, so that the poll returns more records. One that finds none waits for the first one, as every
 * poll does, so an idle consumer asks no more often than others.
 */
@Component("pauseBetweenPolls")
final class PauseBetweenPolls
        implements ContainerPostProcessor<Object, Object, AbstractMessageListenerContainer<Object, Object>> {

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Override
    public void postProcess(AbstractMessageListenerContainer<Object, Object> container) {
        container.getContainerProperties().setIdleBetweenPolls(PAUSE.toMillis());
    }
}
