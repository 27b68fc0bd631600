package io.certwatch.catalogue.edition;

import java.util.List;

/** The outcome of checking a form: an edition, or all its faults. */
sealed interface Checked {

    record Sound(EditionContent content) implements Checked {}

    record Faulty(List<Fault> faults) implements Checked {}
}
