package io.certwatch.platform.author;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change, as the verified token named them. It is stored with the change and is what proves who made it.
 *
 * @param subject the {@code sub} of the token
 * @param client the client id of a machine; null for people
 */
public record RecordedBy(
        String subject,
        String name,
        @JsonInclude(NON_NULL) @Nullable String client) {}
