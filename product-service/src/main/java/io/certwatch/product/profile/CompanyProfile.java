package io.certwatch.product.profile;

import io.certwatch.edition.Sector;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a company about itself.
 *
 * @param sectors each once, in the order of {@link Sector}
 * @param operators its customers who operate critical information infrastructure
 * @param sharesPhrases whether stewards may read the open phrases of its products, even if no other company has them
 */
public record CompanyProfile(
        List<Sector> sectors,
        CiiStatement cii,
        List<OperatorCustomer> operators,
        @Nullable Boolean sharesPhrases) {

    /** Of a company that has stated nothing. */
    public static final CompanyProfile NOTHING_STATED = new CompanyProfile(List.of(), CiiStatement.UNKNOWN, List.of());

    public CompanyProfile {
        sectors = sectors.stream().distinct().sorted().toList();
        operators = List.copyOf(operators);
        sharesPhrases = sharesPhrases != null && sharesPhrases;
    }

    /** Of a company that does not share phrases. */
    public CompanyProfile(List<Sector> sectors, CiiStatement cii, List<OperatorCustomer> operators) {
        this(sectors, cii, operators, false);
    }

    public boolean isSharingPhrases() {
        return Boolean.TRUE.equals(sharesPhrases);
    }

    /** Whether critical information infrastructure concerns the company, by its standing or by a customer. */
    public boolean concernsCii() {
        return cii.standing().concernsCii() || !operators.isEmpty();
    }

    /** This profile as recorded now: what was stated before, and still is, keeps its author and its day. */
    CompanyProfile record(StatedBy now, CompanyProfile before) {
        return new CompanyProfile(
                sectors,
                cii.record(now, before.cii),
                operators.stream()
                        .map(customer -> customer.record(now, before.operators))
                        .toList(),
                sharesPhrases);
    }

    /** What it says about one of the company's products. */
    public ProductProfile of(String sku) {
        return new ProductProfile(
                sectors,
                Stream.concat(
                                cii.statementOnAllProducts().stream(),
                                operators.stream().flatMap(customer -> customer.findStatements(sku)))
                        .toList());
    }
}
