package io.certwatch.notification.intake.kafka;

import java.time.Duration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Lets a container pause after each poll that returned records, so that the next one returns more of them. A consumer without records
 * does not pause: its poll waits for the first one.
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
