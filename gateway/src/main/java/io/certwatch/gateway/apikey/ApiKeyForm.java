package io.certwatch.gateway.apikey;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.security.Role;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member says of a new key. A member may do all that a viewer and an integrator may, so no key is more than its maker. */
record ApiKeyForm(
        @Schema(description = "What the key is for") @Size(max = 100)
        String name,

        @ArraySchema(
                minItems = 1,
                schema = @Schema(allowableValues = {"member", "viewer", "integrator"}),
                arraySchema = @Schema(description = "What the key may do"))
        List<String> roles,

        @Schema(description = "When the key ends") Instant expiresAt) {

    /** The valid values of a form. */
    record Checked(String name, Set<Role> roles, Instant expiresAt) {}

    /** @throws io.certwatch.platform.web.RequestProblem with all faults */
    Checked check(Instant now, Duration longestLife) {
        var faults = new FieldFaults();
        var line = faults.line("name", name);
        if (!expiresAt.isAfter(now)) faults.add("expiresAt", GatewayText.of("problem.not-in-future"));
        if (expiresAt.isAfter(now.plus(longestLife)))
            faults.add("expiresAt", GatewayText.of("problem.days-ahead", longestLife.toDays()));
        RequestFields.rejectIfAny(faults);
        return new Checked(line, granted(), expiresAt);
    }

    private Set<Role> granted() {
        return Set.of(Role.values()).stream()
                .filter(role -> roles.contains(role.claim()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
