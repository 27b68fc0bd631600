package io.certwatch.security;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do. Tokens carry the names in lower case. */
public enum Role {
    /** Maintains what all companies share; has no company. */
    STEWARD,
    /** Reads and changes what belongs to the own company. */
    MEMBER,
    /** Reads what belongs to the own company. */
    VIEWER,
    /** A machine that reads what belongs to the own company. */
    INTEGRATOR,
    /** Operates the services; has no company. */
    OPERATOR;

    /** The name in tokens. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for roles of other applications, which a provider may put into the same claim. */
    static Optional<Role> of(String claim) {
        for (var role : values()) {
            if (role.claim().equals(claim)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
