package io.certwatch.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A figure in a text: number and unit stand from {@code start} to before {@code end}, in the caller's own text.
 *
 * @param quantity    of a range ({@code 4-8 Tbps}) its upper end
 * @param unit        as written, empty if there is none
 * @param from        the lower end of a range; null if it is none
 * @param bound       what a word or sign beside it says; null if there is none
 * @param phraseStart where the figure begins together with what bounds it
 * @param phraseEnd   behind what bounds it
 */
public record Located(
        int start,
        int end,
        Quantity quantity,
        String unit,
        @Nullable Quantity from,
        @Nullable Bound bound,
        int phraseStart,
        int phraseEnd) {}
