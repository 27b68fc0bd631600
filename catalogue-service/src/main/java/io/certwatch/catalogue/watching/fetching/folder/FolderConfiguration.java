package io.certwatch.catalogue.watching.fetching.folder;

import io.certwatch.catalogue.watching.fetching.Address;
import io.certwatch.catalogue.watching.fetching.Carrier;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderSettings.class)
class FolderConfiguration {

    @Bean
    Carrier<Address.Folder> folderCarrier(FolderSettings settings, Clock clock) {
        return new FolderCarrier(new Roots(settings.roots()), settings.settled(), clock);
    }
}
