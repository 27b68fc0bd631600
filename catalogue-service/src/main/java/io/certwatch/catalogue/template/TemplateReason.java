package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import org.jspecify.annotations.Nullable;

/** Why something is to be done; {@code provision} is the key of a provision of the law, if one demands it or punishes its lack. */
public record TemplateReason(Bilingual text, @Nullable String provision) {}
