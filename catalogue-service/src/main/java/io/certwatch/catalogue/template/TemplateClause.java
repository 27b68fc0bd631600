package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import java.util.List;

/** Words for a contract, which people copy; {@code provisions} are the keys of the provisions of the law that it rests on. */
public record TemplateClause(Bilingual text, List<String> provisions) {

    public TemplateClause {
        provisions = List.copyOf(provisions);
    }
}
