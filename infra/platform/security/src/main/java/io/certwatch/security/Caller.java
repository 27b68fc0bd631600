package io.certwatch.security;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, according to the verified token.
 *
 * @param issuer the {@code iss} of the token; a subject is unique within it
 * @param name for people, of Chinese characters with the family name first; the subject if the token has no name
 * @param company null for callers that belong to no company, such as stewards and operators
 * @param client the {@code client_id} of a machine; null for people
 */
public record Caller(
        String issuer,
        String subject,
        String name,
        @Nullable String company,
        @Nullable String client,
        Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** @param by the name that the request gives; null for that of the token */
    public Author author(@Nullable String by) {
        return new Author(by == null ? name : by, new RecordedBy(subject, name, client));
    }

    public boolean hasAnyOf(Set<Role> others) {
        return roles.stream().anyMatch(others::contains);
    }
}
