package io.certwatch.gateway.apikey;

import io.certwatch.platform.web.FieldFaults;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member says of a new key. */
record ApiKeyForm(
        @Schema(
                description = "What the key is for, at most 100 characters",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(description = "member, viewer or integrator", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<String> roles,

        @Schema(description = "When the key ends", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Instant expiresAt) {

    private static final int LONGEST_NAME = 100;

    /** A member may do all that a viewer and an integrator may, so none of these is more than its maker has. */
    private static final Set<Role> GRANTABLE = Set.of(Role.MEMBER, Role.VIEWER, Role.INTEGRATOR);

    /** The valid values of a form. */
    record Checked(String name, Set<Role> roles, Instant expiresAt) {}

    /** @throws io.certwatch.platform.web.RequestProblem with all faults */
    Checked check(Instant now, Duration longestLife) {
        var faults = new FieldFaults();
        var checkedName = faults.line("name", name);
        if (checkedName.length() > LONGEST_NAME) faults.add("name", "is longer than " + LONGEST_NAME + " characters");
        var granted = roles(faults);
        var end = expiry(faults, now, longestLife);
        faults.throwIfAny();
        return new Checked(checkedName, granted, end);
    }

    private Set<Role> roles(FieldFaults faults) {
        if (roles == null || roles.isEmpty()) {
            faults.add("roles", "is missing: member, viewer or integrator");
            return Set.of();
        }
        for (int i = 0; i < roles.size(); i++) {
            var name = String.valueOf(roles.get(i));
            if (GRANTABLE.stream().noneMatch(role -> role.claim().equals(name))) {
                faults.add("roles[" + i + "]", "can be member, viewer or integrator");
            }
        }
        return GRANTABLE.stream().filter(role -> roles.contains(role.claim())).collect(Collectors.toUnmodifiableSet());
    }

    private Instant expiry(FieldFaults faults, Instant now, Duration longestLife) {
        if (expiresAt == null) {
            faults.add("expiresAt", "is missing");
            return now;
        }
        if (!expiresAt.isAfter(now)) faults.add("expiresAt", "is not in the future");
        if (expiresAt.isAfter(now.plus(longestLife))) {
            faults.add("expiresAt", "is more than " + longestLife.toDays() + " days ahead");
        }
        return expiresAt;
    }
}
