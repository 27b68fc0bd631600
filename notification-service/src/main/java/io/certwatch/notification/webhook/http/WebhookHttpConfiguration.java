package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.HostShares;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.outbound.http.AddressRules;
import io.certwatch.outbound.http.Clients;
import io.certwatch.outbound.http.GuardedNames;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookHttpSettings.class)
class WebhookHttpConfiguration {

    @Bean
    GuardedNames receiverNames(WebhookHttpSettings settings) {
        return new GuardedNames(InetAddress::getAllByName, AddressRules.publicAnd(settings.allowedNetworks()));
    }

    @Bean
    ReceiverAddresses receiverAddresses(WebhookHttpSettings settings, GuardedNames names) {
        return new PublicReceiverAddresses(names.reach(), settings.allowHttp());
    }

    @Bean
    HttpReceivers receivers(
            WebhookHttpSettings settings, GuardedNames names, SslBundles bundles, HostShares shares, Clock clock)
            throws NoSuchAlgorithmException {
        var trust = settings.sslBundle() == null
                ? SSLContext.getDefault()
                : bundles.getBundle(settings.sslBundle()).createSslContext();
        return receivers(settings, names, trust, shares, clock);
    }

    static HttpReceivers receivers(
            WebhookHttpSettings settings, GuardedNames names, SSLContext trust, HostShares shares, Clock clock) {
        return new HttpReceivers(
                new Clients(names, trust, settings.userAgent()),
                new PublicReceiverAddresses(names.reach(), settings.allowHttp()),
                new HostCircuits(settings.circuit(), clock),
                shares,
                settings.connect(),
                settings.total(),
                clock);
    }
}
