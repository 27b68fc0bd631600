package io.certwatch.notification.link;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

    @Bean
    Links links(LinkSettings settings, @Value("${notification.mail.site}") URI site, Clock clock) throws JOSEException {
        return new SignedLinks(LinkKeyFile.read(settings.keyFile()), site, settings.validFor(), clock);
    }
}
