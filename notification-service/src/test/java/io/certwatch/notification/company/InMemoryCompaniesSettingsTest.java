package io.certwatch.notification.company;

class InMemoryCompaniesSettingsTest extends CompaniesSettingsContract {
    private final CompaniesSettings companies = new InMemoryCompaniesSettings();

    @Override
    protected CompaniesSettings companies() {
        return companies;
    }
}
