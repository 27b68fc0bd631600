package io.certwatch.product.catalogue;

import java.time.LocalDate;
import java.util.List;

/** Stores all received revisions of editions and lexicon entries, and the log of changes. */
public interface CatalogueReadModel {

    /** Stores it beside its other revisions. It belongs to the catalogue once a change with it is recorded. */
    void keep(Edition edition);

    /** Stores it beside its other revisions. It belongs to the catalogue once a change with it is recorded. */
    void keep(LexiconEntry entry);

    /** Returns the stored editions of the contents, by id. */
    List<Edition> editions(CatalogueContents contents);

    /** Returns the stored lexicon entries of the contents, by entry. */
    List<LexiconEntry> lexicon(CatalogueContents contents);

    /** Returns every stored revision of every entry, without its senses. */
    List<LexiconEntry> arrived();

    /** Records the change once, however often it is reported. */
    void note(CatalogueChange change, LocalDate day);

    CatalogueLog log();
}
