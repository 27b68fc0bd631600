package io.certwatch.product.inventory.importing;

import io.certwatch.product.inventory.reading.Place;

import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be imported.
 *
 * @param reason a sentence without its full stop
 * @param place  the row that cannot be read; null if it is about the file
 */
public record Failure(String reason, @Nullable Place place) {}
