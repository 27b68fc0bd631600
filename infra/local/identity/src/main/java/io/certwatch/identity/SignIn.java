package io.certwatch.identity;

import io.certwatch.identity.registry.IdentityData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to sign in, and as whom.
 *
 * @param password null if the generated password is no longer kept
 * @param company  null for roles that belong to no company
 */
public record SignIn(
        String name, @Nullable String password, @Nullable String company, List<String> roles) {
    public SignIn {
        roles = List.copyOf(roles);
    }

    static List<SignIn> of(IdentityData data) {
        return data.people().stream()
                .map(person -> new SignIn(
                        person.name(), data.passwords().get(person.name()), person.company(), person.roles()))
                .toList();
    }

    /** One line for people: name, password, company, roles. */
    public String line() {
        return "%-10s  %-19s  %-7s  %s"
                .formatted(
                        name,
                        password == null ? "(own password)" : password,
                        company == null ? "-" : company,
                        String.join(", ", roles));
    }
}
