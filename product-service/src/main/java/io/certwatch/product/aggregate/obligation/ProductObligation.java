package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with the product that has it.
 *
 * @param certificates lines of the register that apply to the product, as it was assessed last
 */
public record ProductObligation(
        String sku,
        Wording productName,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        CiiExposure cii,
        long productRevision,
        List<CertificateUse> certificates,
        Obligation obligation) {}
