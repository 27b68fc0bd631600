package io.certwatch.gateway.routing;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a call is made: by a client that changes nothing on the way, on a thread that keeps the trace. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> passOnAsItIs(
            CallSettings settings) {
        return builder -> builder
                .withHttpClientCustomizer(CallConfiguration::changeNothing)
                .withConnectionManagerCustomizer(pool -> pool
                        .setMaxConnPerRoute(settings.connectionsPerService())
                        .setMaxConnTotal(Integer.MAX_VALUE))
                .withDefaultRequestConfigCustomizer(request -> waitForAConnection(request, settings));
    }

    /** The time limiter watches each call from outside, so each needs a thread of its own. */
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> callsKeepTheirTrace() {
        ContextSnapshotFactory context = ContextSnapshotFactory.builder().build();
        var threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), context::captureAll);
        return breakers -> breakers.configureExecutorService(threads);
    }

    private static void changeNothing(HttpClientBuilder client) {
        client.disableContentCompression()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .addExecInterceptorLast("whole-or-nothing", new WholeOrNothing());
    }

    private static void waitForAConnection(RequestConfig.Builder request, CallSettings settings) {
        request.setConnectionRequestTimeout(Timeout.of(settings.waitForConnection()));
    }
}
