package io.certwatch.platform.feed;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perCompany maximum open streams per company, or per caller that belongs to none
 * @param inAll maximum open streams of this instance; each has a consumer of its own
 * @param silence time without an event after which a stream sends its position
 * @param longest maximum duration of a stream; it also ends with the access token of its client, which then reconnects and is authorized again
 */
@Validated
@ConfigurationProperties("certwatch.feed")
record FeedSettings(
        @DefaultValue("20") @Min(1) int perCompany,
        @DefaultValue("60") @Min(1) int inAll,
        @DefaultValue("3s") Duration silence,
        @DefaultValue("15m") Duration longest) {}
