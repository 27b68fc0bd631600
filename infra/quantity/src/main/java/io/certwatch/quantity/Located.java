package io.certwatch.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A figure in a text: number and unit stand from {@code start} to before {@code end}, in the caller's own text.
 * {@code unit} is the unit as written, empty if there is none; {@code bound} is what a word or sign beside it says.
 * Of a range ({@code 4-8 Tbps}) {@code quantity} is the upper end and {@code from} the lower one; else there is no {@code from}.
 */
public record Located(int start, int end, Quantity quantity, String unit, @Nullable Bound bound, @Nullable Quantity from) {}
