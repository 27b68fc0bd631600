package io.certwatch.catalogue.edition;

import java.util.List;

/** A form after its check: an edition, or everything that is wrong with it. */
sealed interface Checked {

    record Sound(EditionContent content) implements Checked {}

    record Faulty(List<Fault> faults) implements Checked {}
}
