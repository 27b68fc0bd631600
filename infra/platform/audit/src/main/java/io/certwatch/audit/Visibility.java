package io.certwatch.audit;

import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which records somebody may read.
 *
 * @param everything all of the service
 * @param company those of this company; null for none
 * @param withoutCompany those that concern no company
 */
public record Visibility(boolean everything, @Nullable String company, boolean withoutCompany) {

    /**
     * Members read their own company's records, operators those without a company, and stewards all of a service that
     * is theirs.
     */
    public static Visibility of(Caller reader, boolean ofStewards) {
        var roles = reader.roles();
        return new Visibility(
                ofStewards && roles.contains(Role.STEWARD),
                roles.contains(Role.MEMBER) ? reader.company() : null,
                roles.contains(Role.OPERATOR));
    }
}
