package io.certwatch.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list and the cursor of the next, which is null on the last page. */
public record Page<T>(List<T> items, @Nullable String next) {}
