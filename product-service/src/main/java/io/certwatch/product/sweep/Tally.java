package io.certwatch.product.sweep;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline.Result;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run found and changed in some part of the inventory. It is read off the products as they stand afterwards, not
 * counted while they are changed: so it is right after a crash too, when a second pass finds half of the work done. What it opened is not
 * in it: there is no end to the vendors of all companies, and the obligations say it themselves.
 *
 * @param examined products that the change can concern, of all companies
 * @param shares   of each company that has such products
 * @param failed   how many of each company's products could not be assessed and stayed as they were
 */
public record Tally(int examined, int changed, List<CompanyShare> shares, List<Failed> failed) {

    static final Tally NOTHING = new Tally(0, 0, List.of(), List.of());

    /** How many of a company's products could not be judged. */
    public record Failed(String company, int count) {}

    /** What of it a company's own products are. */
    public record CompanyShare(String company, int examined, int changed) {

        CompanyShare plus(CompanyShare other) {
            return new CompanyShare(company, examined + other.examined, changed + other.changed);
        }
    }

    static Tally of(Collection<AssessedProduct> products, Collection<ProductId> failed, String run) {
        var shares = sumShares(products.stream()
                .map(product -> new CompanyShare(
                        product.id().company(), 1, product.assessment().cause().is(run) ? 1 : 0)));
        return new Tally(
                products.size(),
                shares.stream().mapToInt(CompanyShare::changed).sum(),
                shares,
                sumFailed(failed.stream().map(id -> new Failed(id.company(), 1))));
    }

    /** Of the companies whose products were assessed. */
    static List<CompanyShare> shares(Result result) {
        return sumShares(result.products().keySet().stream()
                .map(id -> new CompanyShare(id.company(), 1, result.changed().contains(id) ? 1 : 0)));
    }

    Tally plus(Tally other) {
        return new Tally(
                examined + other.examined,
                changed + other.changed,
                sumShares(Stream.concat(shares.stream(), other.shares.stream())),
                sumFailed(Stream.concat(failed.stream(), other.failed.stream())));
    }

    public CompanyShare of(String company) {
        return shares.stream()
                .filter(share -> share.company().equals(company))
                .reduce(new CompanyShare(company, 0, 0), CompanyShare::plus);
    }

    /** Of all companies. */
    public int failures() {
        return failed.stream().mapToInt(Failed::count).sum();
    }

    public int failures(String company) {
        return failed.stream()
                .filter(some -> some.company().equals(company))
                .mapToInt(Failed::count)
                .sum();
    }

    private static List<Failed> sumFailed(Stream<Failed> failed) {
        var counts = failed.collect(groupingBy(Failed::company, TreeMap::new, summingInt(Failed::count)));
        return counts.entrySet().stream()
                .map(entry -> new Failed(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<CompanyShare> sumShares(Stream<CompanyShare> shares) {
        return List.copyOf(shares.collect(toMap(CompanyShare::company, identity(), CompanyShare::plus, TreeMap::new))
                .values());
    }

    static Tally total(Collection<Tally> tallies) {
        return tallies.stream().reduce(NOTHING, Tally::plus);
    }
}
