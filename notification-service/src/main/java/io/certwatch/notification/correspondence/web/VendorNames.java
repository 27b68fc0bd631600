package io.certwatch.notification.correspondence.web;

import io.certwatch.notification.naming.PartyName;
import io.certwatch.notification.naming.PartyNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a company's vendors, each read once. */
record VendorNames(PartyNames names, String company, Map<String, Optional<PartyName>> known) {

    VendorNames(PartyNames names, String company) {
        this(names, company, new HashMap<>());
    }

    /** @param vendor its id; without one there is no name */
    Optional<PartyName> find(@Nullable String vendor) {
        return vendor == null ? Optional.empty() : known.computeIfAbsent(vendor, id -> names.find(company, id));
    }
}
