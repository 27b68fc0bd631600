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
import org.springframework.security.core.context.SecurityContext;

/** Configures the HTTP client, which forwards everything unchanged, on threads that keep the trace. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> passOnAsItIs() {
        return builder -> builder.withHttpClientCustomizer(CallConfiguration::disableTransformations)
                .withConnectionManagerCustomizer(CallConfiguration::removeLimits);
    }

    /**
     * One thread per call, since the time limiter monitors a call from another thread. The identity stays behind: the headers say all, and
     * reading it would read the session, which open paths do not need.
     */
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> callsKeepTheirTrace() {
        ContextSnapshotFactory context = ContextSnapshotFactory.builder()
                .captureKeyPredicate(key -> !key.equals(SecurityContext.class.getName()))
                .build();
        var threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(), context::captureAll);
        return breakers -> breakers.configureExecutorService(threads);
    }

    private static void disableTransformations(HttpClientBuilder client) {
        client.disableContentCompression()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .addExecInterceptorLast("whole-or-nothing", new WholeOrNothing());
    }

    /** Bulkheads limit each kind of call; a limited pool would let one kind use up the connections of another. */
    private static void removeLimits(PoolingHttpClientConnectionManagerBuilder pool) {
        pool.setMaxConnPerRoute(Integer.MAX_VALUE).setMaxConnTotal(Integer.MAX_VALUE);
    }
}
