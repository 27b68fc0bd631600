package io.certwatch.product.profile;

import io.certwatch.edition.Sector;
import io.certwatch.product.profile.CiiExposure.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the profile of its company says about one product.
 *
 * @param sectors those that the company states
 * @param ofCompany whether the company is an operator of critical information infrastructure
 * @param ofCustomer whether the product is delivered to a customer who is an operator
 */
public record ProductProfile(List<Sector> sectors, boolean ofCompany, boolean ofCustomer) {

    public static final ProductProfile NOTHING_STATED = new ProductProfile(List.of(), false, false);

    /** @param marked whether the product itself is marked as used in critical information infrastructure */
    public CiiExposure exposure(boolean marked) {
        var because = new ArrayList<Reason>();
        if (marked) because.add(Reason.PRODUCT);
        if (ofCompany) because.add(Reason.COMPANY);
        if (ofCustomer) because.add(Reason.CUSTOMER);
        return because.isEmpty() ? CiiExposure.NONE : new CiiExposure(because);
    }

    /**
     * Whether guidance for a sector warns the company. Guidance for no sector warns everybody, and a company that
     * states no sector is warned by all guidance.
     */
    public boolean isWarnedFor(@Nullable Sector sector) {
        return sector == null || sectors.isEmpty() || sectors.contains(sector);
    }
}
