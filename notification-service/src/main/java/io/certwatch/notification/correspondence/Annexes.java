package io.certwatch.notification.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps the annexes of past days. One that is kept never changes. */
interface Annexes {

    Optional<Annex> find(String company, LocalDate day);

    boolean has(String company, LocalDate day);

    /** Does nothing if one of the company and the day is kept already. */
    void keep(Annex annex);

    /** Removes those of earlier days. */
    void removeBefore(LocalDate day);
}
