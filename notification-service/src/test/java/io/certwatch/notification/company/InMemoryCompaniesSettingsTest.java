package io.certwatch.notification.company;

class InMemoryCompaniesSettingsTest extends CompaniesSettingsContract {

    @Override
    protected CompaniesSettings companies() {
        return new InMemoryCompaniesSettings();
    }
}
