package io.certwatch.product.profile;

import io.certwatch.platform.author.Author;
import java.time.Instant;

/** Who stated something, and when. */
public record StatedBy(Author author, Instant at) {}
