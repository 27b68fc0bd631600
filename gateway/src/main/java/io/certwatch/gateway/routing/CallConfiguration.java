package io.certwatch.gateway.routing;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
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
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> passOnAsItIs() {
        return builder -> builder
                .withHttpClientCustomizer(CallConfiguration::changeNothing)
                .withConnectionManagerCustomizer(CallConfiguration::boundNothing);
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

    /** The bulkheads bound the calls of each kind; one pool for all kinds would let one kind take the place of another. */
    private static void boundNothing(PoolingHttpClientConnectionManagerBuilder pool) {
        pool.setMaxConnPerRoute(Integer.MAX_VALUE).setMaxConnTotal(Integer.MAX_VALUE);
    }
}
