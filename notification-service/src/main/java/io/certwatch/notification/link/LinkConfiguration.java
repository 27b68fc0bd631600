package io.certwatch.notification.link;

import com.nimbusds.jose.JOSEException;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkConfiguration.LinkSettings.class)
class LinkConfiguration {

    /**
     * @param keyFile  a private JWK (RFC 7517) for ES256, or a set of keys: the first signs, all are accepted
     * @param validFor how long a link is valid; links to unsubscribe are valid for at least a year
     */
    @Validated
    @ConfigurationProperties("notification.links")
    record LinkSettings(
            @Nullable Path keyFile,
            @NotNull @DefaultValue("90d") Duration validFor) {}

    @Bean
    MessageLinks links(LinkSettings settings, @Value("${notification.mail.site}") URI site, Clock clock)
            throws JOSEException {
        return new SignedLinks(LinkKeyFile.read(settings.keyFile()), site, settings.validFor(), clock);
    }
}
