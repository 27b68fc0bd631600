package io.certwatch.identity;

import io.certwatch.identity.registry.IdentityData;
import java.util.ArrayList;
import java.util.List;

/** The provider as a process of its own. */
final class IdentityApplication {
    private IdentityApplication() {}

    public static void main(String... arguments) {
        var all = new ArrayList<>(List.of("--spring.config.name=" + IdentityProvider.CONFIGURATION));
        all.addAll(List.of(arguments));
        var context = IdentityProvider.application().run(all.toArray(String[]::new));
        System.out.println("People: name, password, company, roles");
        SignIn.of(context.getBean(IdentityData.class)).forEach(person -> System.out.println("  " + person.line()));
    }
}
