package io.certwatch.product.profile;

import io.certwatch.edition.Sector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the profile of its company says about one product.
 *
 * @param sectors those that the company states
 * @param statements why it counts as used in critical information infrastructure, apart from its own mark
 */
public record ProductProfile(List<Sector> sectors, List<CiiExposure.Statement> statements) {

    public static final ProductProfile NOTHING_STATED = new ProductProfile(List.of(), List.of());

    /** @param mark of the product itself as used in critical information infrastructure */
    public CiiExposure exposure(Optional<CiiExposure.Statement> mark) {
        return CiiExposure.of(Stream.concat(mark.stream(), statements.stream()).toList());
    }

    /**
     * Whether guidance for a sector warns the company. Guidance for no sector warns everybody, and a company that
     * states no sector is warned by all guidance.
     */
    public boolean isWarnedFor(@Nullable Sector sector) {
        return sector == null || sectors.isEmpty() || sectors.contains(sector);
    }
}
