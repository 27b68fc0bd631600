package io.certwatch.identity.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param name     what is typed into the sign-in page; unique
 * @param company  null for roles that belong to no company
 * @param password a bcrypt hash
 */
public record Person(String name, String fullName, @Nullable String company, List<String> roles, String password) {
    public Person {
        Required.text("name", name);
        Required.text("fullName", fullName);
        Required.texts("roles", roles);
        Required.text("password", password);
        roles = List.copyOf(roles);
    }
}
