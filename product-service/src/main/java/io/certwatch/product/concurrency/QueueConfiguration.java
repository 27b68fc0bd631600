package io.certwatch.product.concurrency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueConfiguration.QueueSettings.class)
class QueueConfiguration {

    /** For lists and assessments, which take milliseconds to a second. */
    @Bean
    RequestQueue requestTurns(QueueSettings settings, RequestQueueListener watch) {
        return queue("requests", settings, watch);
    }

    @Bean
    RequestQueue impactTurns(QueueSettings settings, RequestQueueListener watch) {
        return queue("impacts", settings, watch);
    }

    @Bean
    RequestQueue previewTurns(QueueSettings settings, RequestQueueListener watch) {
        return queue("previews", settings, watch);
    }

    /** A large workbook takes long, so small ones do not wait for it. */
    @Bean
    RequestQueue largePreviewTurns(QueueSettings settings, RequestQueueListener watch) {
        return queue("large-previews", settings, watch);
    }

    private static RequestQueue queue(String kind, QueueSettings settings, RequestQueueListener watch) {
        var queue = Objects.requireNonNull(settings.queues().get(kind), "certwatch.queues." + kind + " is missing");
        return new RequestQueue(kind, queue.limits(Runtime.getRuntime().availableProcessors()), watch);
    }

    /** @param queues by kind */
    @Validated
    @ConfigurationProperties("certwatch")
    record QueueSettings(Map<String, @Valid QueueOfKind> queues) {}

    /**
     * The limits of a kind.
     *
     * @param atOnce how many requests one instance works on at once; 0 for twice as many as there are processors
     * @param atOncePerCompany how many of these may belong to one company; 0 for all processors but one
     * @param waiting how many more may wait
     * @param waitingPerCompany how many of these may belong to one company
     */
    record QueueOfKind(
            @DefaultValue("0") @Min(0) @Max(1_000) int atOnce,
            @DefaultValue("0") @Min(0) @Max(1_000) int atOncePerCompany,
            @DefaultValue("400") @Min(0) @Max(100_000) int waiting,
            @DefaultValue("100") @Min(0) @Max(100_000) int waitingPerCompany) {

        QueueLimits limits(int processors) {
            return new QueueLimits(
                    atOnce == 0 ? 2 * processors : atOnce,
                    atOncePerCompany == 0 ? Math.max(1, processors - 1) : atOncePerCompany,
                    waiting,
                    waitingPerCompany);
        }
    }
}
