package io.certwatch.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A figure in a text: number and unit are from {@code start} (inclusive) to {@code end} (exclusive) of the caller's text.
 *
 * @param quantity    of a range ({@code 4-8 Tbps}) its upper end
 * @param unit        as written, empty if there is none
 * @param from        the lower end of a range; null if it is none
 * @param bound       according to a word or sign beside it; null if there is none
 * @param phraseStart start of the figure with the words of its bound
 * @param phraseEnd   end of the figure with the words of its bound
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
