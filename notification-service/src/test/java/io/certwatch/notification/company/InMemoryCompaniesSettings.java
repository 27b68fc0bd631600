package io.certwatch.notification.company;

import java.util.HashMap;
import java.util.Map;

/** Stores the settings of companies in memory; a company that has set nothing does not vouch. */
public final class InMemoryCompaniesSettings implements CompaniesSettings {
    private final Map<String, CompanySettings> byCompany = new HashMap<>();

    @Override
    public synchronized CompanySettings of(String company) {
        return byCompany.getOrDefault(company, CompanySettings.unset(company, false));
    }

    @Override
    public synchronized boolean save(CompanySettings changed) {
        if (of(changed.company()).version() != changed.version() - 1) {
            return false;
        }
        byCompany.put(changed.company(), changed);
        return true;
    }
}
