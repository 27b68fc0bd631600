package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;

/**
 * A proof counts again of which messages told that it had ended.
 *
 * @param revision of the obligation, which the proof meets since
 * @param isCorrection whether the register had listed it wrongly; else the register lists it as valid again
 */
public record RestoredProof(
        String company,
        String obligation,
        long revision,
        String sku,
        BilingualText product,
        boolean isCorrection,
        Instant at) {}
