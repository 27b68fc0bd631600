package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Finding;

/** An entry of one edition; its code alone is not unique, because codes were reused. */
public record EntryKey(String edition, String code) {

    public static EntryKey of(Finding finding) {
        return new EntryKey(finding.edition(), finding.entry());
    }
}
