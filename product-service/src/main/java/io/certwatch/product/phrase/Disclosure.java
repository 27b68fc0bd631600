package io.certwatch.product.phrase;

import java.util.Map;
import java.util.Set;

/**
 * Which companies stewards are told of: all, if enough companies have the same; else those that agreed to share.
 *
 * @param agreed companies that agreed
 */
public record Disclosure(Set<String> agreed) {

    /** So many companies that none of them can be told from the others. */
    public static final int ENOUGH = 3;

    /** How many products of how many companies stewards are told of; 0 of 0 if of none. */
    public record Told(long products, int companies) {

        public boolean isNothing() {
            return companies == 0;
        }
    }

    public Disclosure {
        agreed = Set.copyOf(agreed);
    }

    /** @param products how many products of each company have the same */
    public Told of(Map<String, Long> products) {
        var counted = products.entrySet().stream()
                .filter(company -> products.size() >= ENOUGH || agreed.contains(company.getKey()))
                .mapToLong(Map.Entry::getValue)
                .summaryStatistics();
        return new Told(counted.getSum(), (int) counted.getCount());
    }
}
