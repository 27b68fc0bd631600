package io.certwatch.product.checklist;

import io.certwatch.law.KnownLaws.CitedProvision;
import org.jspecify.annotations.Nullable;

/**
 * Where the law in force has a provision.
 *
 * @param law id of the version
 * @param article its number there; null if it is not known
 * @param renumberedFrom where the superseded version has it; null if its number is the same or not known
 */
public record ProvisionCitation(
        String law, @Nullable String article, @Nullable RenumberedFrom renumberedFrom) {

    public static ProvisionCitation of(CitedProvision cited) {
        var before = cited.article().renumberedFrom();
        return new ProvisionCitation(
                cited.version().id(),
                cited.article().article(),
                before == null ? null : new RenumberedFrom(before.law(), before.article()));
    }

    /** @param law id of the superseded version */
    public record RenumberedFrom(String law, String article) {}
}
