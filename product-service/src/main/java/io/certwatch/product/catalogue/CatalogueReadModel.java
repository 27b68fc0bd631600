package io.certwatch.product.catalogue;

import java.time.LocalDate;
import java.util.List;

/** All revisions of editions and lexicon that were told, and the log of what became of the catalogue by them. */
public interface CatalogueReadModel {

    /** Beside its other revisions. It is part of the catalogue once a change that brings it is noted. */
    void keep(Edition edition);

    /** Beside its other revisions. It is part of the catalogue once a change that brings it is noted. */
    void keep(LexiconEntry entry);

    /** Those that are kept, by id. */
    List<Edition> editions(CatalogueContents contents);

    /** Those that are kept, by entry. */
    List<LexiconEntry> lexicon(CatalogueContents contents);

    /** Every revision of every entry that is kept, without its senses. */
    List<LexiconEntry> arrived();

    /** Notes the change once, however often it is told. */
    void note(CatalogueChange change, LocalDate day);

    CatalogueLog log();
}
