package io.certwatch.platform.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perCompany maximum open event streams per company
 * @param inAll maximum open event streams in total
 * @param look polling interval of the sources
 * @param silence time without an event after which a stream sends a comment; also the time until a lost client is detected
 * @param longest maximum duration of a stream; it also ends with the access token of its client, which then reconnects
 */
@Validated
@ConfigurationProperties("certwatch.web.streams")
record StreamSettings(
        @DefaultValue("50") @Min(1) int perCompany,
        @DefaultValue("200") @Min(1) int inAll,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("3s") Duration silence,
        @DefaultValue("1h") Duration longest) {}
