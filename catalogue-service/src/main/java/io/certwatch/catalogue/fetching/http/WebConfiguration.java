package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Carrier;
import io.certwatch.outbound.http.AddressRules;
import io.certwatch.outbound.http.Clients;
import io.certwatch.outbound.http.GuardedNames;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    Carrier<Address.Web> webCarrier(
            WebSettings settings,
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry limiters,
            SslBundles bundles,
            Clock clock)
            throws NoSuchAlgorithmException {
        var trust = settings.sslBundle() == null
                ? SSLContext.getDefault()
                : bundles.getBundle(settings.sslBundle()).createSslContext();
        return carrier(settings, breakers, limiters, InetAddress::getAllByName, trust, clock);
    }

    static WebCarrier carrier(
            WebSettings settings,
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry limiters,
            GuardedNames.Names names,
            SSLContext trust,
            Clock clock) {
        var reach = AddressRules.publicAnd(settings.allowedNetworks());
        var attempts = settings.attempts();
        return new WebCarrier(
                AllowedHosts.of(settings.allowedHosts()),
                new HostGuards(breakers, limiters, settings),
                new Clients(new GuardedNames(names, reach), trust, settings.userAgent()),
                new RetryPolicy(attempts.atMost(), attempts.firstWait(), attempts.longestWait()),
                clock);
    }
}
