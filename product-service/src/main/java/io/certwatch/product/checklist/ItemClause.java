package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import java.util.List;

/**
 * Words for a contract, which people copy. They are our own and no legal advice.
 *
 * @param provisions keys of the provisions of the law that it rests on
 */
public record ItemClause(Wording text, List<String> provisions) {

    public ItemClause {
        provisions = List.copyOf(provisions);
    }
}
