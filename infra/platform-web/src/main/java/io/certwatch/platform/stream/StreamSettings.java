package io.certwatch.platform.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param perCompany event streams that a company may have open at a time
 * @param inAll event streams that may be open at a time
 * @param look how often the source of open streams is asked for news
 * @param silence after which a stream says that it is alive; also how soon a client that has left is missed
 * @param longest life of a stream; its client comes again
 */
@Validated
@ConfigurationProperties("certwatch.web.streams")
record StreamSettings(
        @DefaultValue("50") @Min(1) int perCompany,
        @DefaultValue("200") @Min(1) int inAll,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("3s") Duration silence,
        @DefaultValue("1h") Duration longest) {}
