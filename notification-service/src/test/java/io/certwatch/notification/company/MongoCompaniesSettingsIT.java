package io.certwatch.notification.company;

import io.certwatch.notification.Databases;

class MongoCompaniesSettingsIT extends CompaniesSettingsContract {
    private final CompaniesSettings companies =
            new MongoCompaniesSettings(Databases.fresh(), new VouchingSettings(false));

    @Override
    protected CompaniesSettings companies() {
        return companies;
    }
}
