package io.certwatch.product.catalogue;

import java.time.LocalDate;

/** A catalogue that was compiled before its last change was recorded, to see whether it can be. */
record CompiledAhead(CatalogueContents contents, LiveCatalogue catalogue) {

    boolean isOf(CatalogueLog log, LocalDate day) {
        return contents.equals(log.contents()) && catalogue.day().equals(day);
    }
}
