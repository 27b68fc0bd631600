package io.certwatch.product.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the catalogue as it was published.
 *
 * @param inForceFrom the day it will hold from, none once it does
 */
public record EditionText(String id, Force force, @Nullable LocalDate inForceFrom, @Nullable String supersedes, List<EntryText> entries) {}
