package io.certwatch.product.catalogue;

import io.certwatch.edition.Force;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statutory editions that later ones supersede, to judge whether a product met them as well. They are compiled when
 * they are first needed, because most catalogues are held without that question.
 */
public final class SupersededEditions {

    private final Collection<Edition> editions;
    private final KnownLexicon lexicon;
    private final LocalDate day;
    private volatile @Nullable Catalogue compiled;

    SupersededEditions(Collection<Edition> editions, KnownLexicon lexicon, LocalDate day) {
        this.editions = List.copyOf(editions);
        this.lexicon = lexicon;
        this.day = day;
    }

    /** The findings under these editions. An entry that the product declares is one of today, so its words count alone. */
    public List<Finding> findings(Subject subject) {
        return compiled().judge(subject.withDeclaredEntry(null)).findings();
    }

    private Catalogue compiled() {
        var current = compiled;
        if (current != null) return current;
        synchronized (this) {
            current = compiled;
            if (current == null) compiled = current = compile();
            return current;
        }
    }

    private Catalogue compile() {
        var superseded = editions.stream().filter(this::isSuperseded).toList();
        return Catalogue.compile(
                LiveCatalogue.texts(superseded, day), LiveCatalogue.texts(editions, day), lexicon.compiled());
    }

    private boolean isSuperseded(Edition edition) {
        return edition.force() == Force.STATUTORY
                && !edition.withdrawn()
                && editions.stream()
                        .anyMatch(other -> edition.id().equals(other.supersedes())
                                && other.force() == Force.STATUTORY
                                && !other.withdrawn());
    }
}
