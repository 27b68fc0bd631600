package io.certwatch.product.dossier;

import io.certwatch.product.engine.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked.
 *
 * @param law id of the version that is in force; null if no law asks for it
 * @param article its number there; null if it is not known
 */
public record DossierReason(
        Wording text, @Nullable String law, @Nullable String article) {}
