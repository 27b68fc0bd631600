package io.certwatch.notification.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebhookEventTypeTest {

    /** Notices go to stewards, who belong to no company. */
    @Test
    void areTheTypesOnTheTopicsThatConcernOneCompany() {
        Set<String> published = Stream.of("certwatch.product.obligations.v1", "certwatch.notification.deliveries.v1")
                .flatMap(topic -> Contracts.examples(topic).stream())
                .map(example -> example.headers().get("ce_type"))
                .filter(type -> !type.startsWith("io.certwatch.notification.notice."))
                .collect(Collectors.toSet());
        assertThat(WebhookEventType.values()).extracting(WebhookEventType::type).containsAll(published);
    }
}
