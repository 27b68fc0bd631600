package io.certwatch.product.profile;

import io.certwatch.edition.Sector;
import io.certwatch.product.profile.CiiExposure.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a company about itself.
 *
 * @param sectors each once, in the order of {@link Sector}
 * @param operators its customers who operate critical information infrastructure
 */
public record CompanyProfile(List<Sector> sectors, CiiStatement cii, List<OperatorCustomer> operators) {

    /** Of a company that has stated nothing. */
    public static final CompanyProfile NOTHING_STATED = new CompanyProfile(List.of(), CiiStatement.UNKNOWN, List.of());

    public CompanyProfile {
        sectors = sectors.stream().distinct().sorted().toList();
        operators = List.copyOf(operators);
    }

    /** @param marked whether the product itself is marked as used in critical information infrastructure */
    public CiiExposure exposureOf(String sku, boolean marked) {
        var because = new ArrayList<Reason>();
        if (marked) because.add(Reason.PRODUCT);
        if (cii.standing().exposes()) because.add(Reason.COMPANY);
        if (operators.stream().anyMatch(customer -> customer.gets(sku))) because.add(Reason.CUSTOMER);
        return because.isEmpty() ? CiiExposure.NONE : new CiiExposure(because);
    }

    /**
     * Whether guidance for a sector concerns the company. Guidance for no sector concerns everybody, and a company
     * that states no sector is concerned by all guidance.
     */
    public boolean isConcernedBy(@Nullable Sector sector) {
        return sector == null || sectors.isEmpty() || sectors.contains(sector);
    }
}
