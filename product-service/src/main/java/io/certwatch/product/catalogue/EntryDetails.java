package io.certwatch.product.catalogue;

import io.certwatch.edition.EntryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says of an entry that decides nothing about products.
 *
 * @param entry its code
 * @param standards the applicable standards, by number
 */
public record EntryDetails(String entry, @Nullable EntryKind kind, List<String> standards) {

    public EntryDetails {
        standards = List.copyOf(standards);
    }

    public boolean isEquipment() {
        return kind == EntryKind.NETWORK_CRITICAL_EQUIPMENT;
    }
}
