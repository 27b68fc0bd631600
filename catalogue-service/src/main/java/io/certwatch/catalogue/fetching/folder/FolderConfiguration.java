package io.certwatch.catalogue.fetching.folder;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Carrier;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FolderConfiguration.FolderSettings.class)
class FolderConfiguration {

    /**
     * @param roots folders that may contain sources, directly or in subfolders; if empty, no folder may be watched
     * @param settled how long a file must be unchanged before it is read
     */
    @Validated
    @ConfigurationProperties("certwatch.watching.fetching.folder")
    record FolderSettings(
            @DefaultValue List<Path> roots,
            @DefaultValue("10s") @NotNull Duration settled) {

        FolderSettings {
            for (var root : roots) {
                if (!root.isAbsolute()) throw new IllegalArgumentException("a root must be an absolute path: " + root);
            }
            if (settled.isNegative()) throw new IllegalArgumentException("settled must not be negative");
        }
    }

    @Bean
    Carrier<Address.Folder> folderCarrier(FolderSettings settings, Clock clock) {
        return new FolderCarrier(new Roots(settings.roots()), settings.settled(), clock);
    }
}
