package io.certwatch.platform.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a bounded number of companies in meters, those seen first, and counts all further ones as {@link
 * CompanyTag#OTHER}. A company is named in all meters of the process or in none.
 */
final class CompanyTagLimit implements MeterFilter {

    private final int limit;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    CompanyTagLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        var company = id.getTag(CompanyTag.KEY);
        return company == null || isNamed(company) ? id : id.withTag(CompanyTag.of(CompanyTag.OTHER));
    }

    private boolean isNamed(String company) {
        return company.equals(CompanyTag.NONE) || named.contains(company) || addIfRoom(company);
    }

    private synchronized boolean addIfRoom(String company) {
        return named.contains(company) || named.size() < limit && named.add(company);
    }
}
