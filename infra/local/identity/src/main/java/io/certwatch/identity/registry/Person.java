package io.certwatch.identity.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param name     what is typed into the sign-in page; unique
 * @param fullName of files that were made without the two parts of the name; else null
 * @param company  null for roles that belong to no company
 * @param password a bcrypt hash
 */
public record Person(
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fullName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String company,
        List<String> roles,
        String password) {
    public Person {
        Required.text("name", name);
        if (fullName == null || givenName != null || familyName != null) {
            Required.text("givenName", givenName);
            Required.text("familyName", familyName);
        }
        Required.texts("roles", roles);
        Required.text("password", password);
        roles = List.copyOf(roles);
    }
}
