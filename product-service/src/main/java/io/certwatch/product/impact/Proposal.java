package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Edition;
import java.util.List;

/**
 * An edition as somebody proposes it: a draft, or a thought.
 *
 * @param remarks what its author should know about it, each beginning with the field that it is about
 */
public record Proposal(Edition edition, List<String> remarks) {

    public Proposal {
        remarks = List.copyOf(remarks);
    }
}
