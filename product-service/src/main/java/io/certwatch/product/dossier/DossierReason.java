package io.certwatch.product.dossier;

import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.engine.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked.
 *
 * @param citation of the law in force on the day; null if no law asks for it
 */
public record DossierReason(Wording text, @Nullable ProvisionCitation citation) {}
