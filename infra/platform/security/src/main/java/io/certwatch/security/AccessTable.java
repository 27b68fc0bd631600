package io.certwatch.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which roles may call which operation of a service, by operationId. A service declares one as a bean, and does not start if one of its
 * operations has no row.
 */
public final class AccessTable {

    private final Map<String, Set<Role>> rows;

    private AccessTable(Map<String, Set<Role>> rows) {
        this.rows = Map.copyOf(rows);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Empty without a row; an empty set if the operation is open to everybody. */
    Optional<Set<Role>> roles(String operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    boolean isOpen(String operation) {
        return roles(operation).filter(Set::isEmpty).isPresent();
    }

    /** Collects the rows. An operation with two rows is an {@link IllegalArgumentException}. */
    public static final class Builder {

        private final Map<String, Set<Role>> rows = new LinkedHashMap<>();

        private Builder() {}

        /** @param roles at least one */
        public Builder allow(Set<Role> roles, String... operations) {
            if (roles.isEmpty())
                throw new IllegalArgumentException(
                        "At least one role must be allowed to call " + Arrays.toString(operations));
            return add(EnumSet.copyOf(roles), operations);
        }

        /** Operations for everybody, without a token. */
        public Builder open(String... operations) {
            return add(EnumSet.noneOf(Role.class), operations);
        }

        private Builder add(Set<Role> roles, String... operations) {
            for (var operation : operations) {
                if (rows.putIfAbsent(operation, roles) != null) {
                    throw new IllegalArgumentException(operation + " has two rows");
                }
            }
            return this;
        }

        public AccessTable build() {
            return new AccessTable(rows);
        }
    }
}
