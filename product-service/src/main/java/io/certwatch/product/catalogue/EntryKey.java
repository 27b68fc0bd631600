package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Finding;

/** An entry of one edition; a code alone does not name it, because codes were re-used. */
public record EntryKey(String edition, String code) {

    public static EntryKey of(Finding finding) {
        return new EntryKey(finding.edition(), finding.entry());
    }
}
