package io.certwatch.catalogue.watching.fetching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** The maximum limits of a fetch; a source may set lower ones. */
@Validated
@ConfigurationProperties("certwatch.watching.fetching")
record FetchingSettings(
        @DefaultValue("64MB") @NotNull DataSize maxBytes,
        @DefaultValue("10s") @NotNull Duration connect,
        @DefaultValue("30s") @NotNull Duration read,
        @DefaultValue("5m") @NotNull Duration total) {

    Limits limits() {
        return new Limits(maxBytes.toBytes(), connect, read, total);
    }
}
