package io.certwatch.product.impact.web;

import io.certwatch.product.impact.web.Faults.Fault;
import java.util.List;

/** An edition with faults, all of which the answer names. */
final class FaultyProposal extends RuntimeException {

    private final transient List<Fault> faults;

    FaultyProposal(List<Fault> faults) {
        super("A proposed edition has faults", null, false, false);
        this.faults = faults;
    }

    List<Fault> faults() {
        return faults;
    }
}
