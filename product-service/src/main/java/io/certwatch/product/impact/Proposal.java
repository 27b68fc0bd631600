package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Edition;
import java.util.List;

/**
 * A proposed edition, such as a draft.
 *
 * @param remarks for its author, each beginning with the field that it is about
 */
public record Proposal(Edition edition, List<String> remarks) {

    public Proposal {
        remarks = List.copyOf(remarks);
    }
}
