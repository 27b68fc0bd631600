package io.certwatch.audit;

import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person or machine behind a request, as its verified token names it.
 *
 * @param company null for stewards and operators
 * @param client the client id of a machine, else null
 */
public record Actor(
        String issuer,
        String subject,
        String name,
        @Nullable String company,
        @Nullable String client,
        List<String> roles) {

    public static Actor of(Caller caller) {
        return new Actor(
                caller.issuer(),
                caller.subject(),
                caller.name(),
                caller.company(),
                caller.client(),
                caller.roles().stream().map(Role::claim).sorted().toList());
    }
}
